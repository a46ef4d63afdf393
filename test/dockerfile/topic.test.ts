import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicAt } from '../../server/src/dockerfile/topic';
import { readCursor } from '../harness/marked-text';
import { parseExactly, textAt } from './parse';

/** The text under the cursor and the narrowest key, as `text: key`. */
function topic(marked: string): string | undefined {
  const { text, offset } = readCursor(marked);
  const file = parseExactly(text);
  const found = topicAt(file, offset);
  return found && `${textAt(file, found.span)}: ${found.keys[0]}`;
}

test('an instruction, in any case', () => {
  assert.equal(topic('FROM alpine\nwork<|>dir /app\n'), 'workdir: dockerfile/instruction/WORKDIR');
  assert.equal(topic('<|>FROM alpine\n'), 'FROM: dockerfile/instruction/FROM');
  assert.equal(topic('FROM<|> alpine\n'), 'FROM: dockerfile/instruction/FROM');
});

test('the instruction behind ONBUILD', () => {
  assert.equal(topic('FROM a\nONBUILD R<|>UN make\n'), 'RUN: dockerfile/instruction/RUN');
  assert.equal(topic('FROM a\nONBU<|>ILD RUN make\n'), 'ONBUILD: dockerfile/instruction/ONBUILD');
});

test('a flag, on any line of the instruction', () => {
  assert.equal(
    topic('FROM a\nCOPY --link \\\n  # who\n  --cho<|>wn=app a /\n'),
    '--chown=app: dockerfile/flag/COPY/--chown',
  );
  assert.equal(topic('FROM a\nONBUILD COPY --li<|>nk a /\n'), '--link: dockerfile/flag/COPY/--link');
  assert.equal(topic('FROM a\nHEALTHCHECK NO<|>NE\n'), 'NONE: dockerfile/flag/HEALTHCHECK/NONE');
});

test('an option of a mount', () => {
  const line = (mount: string) => topic(`FROM a\nRUN --mount=${mount} make\n`);
  assert.equal(line('type=cache,sha<|>ring=locked'), 'sharing=locked: dockerfile/mount/cache/sharing');
  assert.equal(line('ty<|>pe=cache'), 'type=cache: dockerfile/mount/cache');
  assert.equal(line('target=/a,r<|>w'), 'rw: dockerfile/mount/bind/rw');
});

test('a directive and its options', () => {
  assert.equal(topic('# syn<|>tax=docker/dockerfile:1\n'), 'syntax: dockerfile/directive/syntax');
  assert.equal(topic('# check=skip=A;err<|>or=true\n'), 'error=true: dockerfile/directive/check/error');
  assert.equal(topic('# esc<|>ape=`\nFROM a\n'), 'escape: dockerfile/directive/escape');
});

test('nothing in arguments, comments and here-documents', () => {
  assert.equal(topic('FROM al<|>pine\n'), undefined);
  assert.equal(topic('FROM a\n# RU<|>N\n'), undefined);
  assert.equal(topic('FROM a\nRUN <<EOF\nCO<|>PY --link\nEOF\n'), undefined);
  assert.equal(topic('<|>'), undefined);
});
