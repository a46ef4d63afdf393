import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicAt } from '../../server/src/dockerfile/topic';
import { featureContext } from '../harness/feature-context';
import { readCursor } from '../harness/marked-text';
import { parseExactly, textAt } from './parse';

/** The text under the cursor and the narrowest key, as `text: key`. */
async function topic(marked: string): Promise<string | undefined> {
  const { text, offset } = readCursor(marked);
  const file = parseExactly(text);
  const found = await topicAt(file, offset, featureContext());
  return found && `${textAt(file, found.span)}: ${found.keys[0]}`;
}

test('an instruction, in any case', async () => {
  assert.equal(await topic('FROM alpine\nwork<|>dir /app\n'), 'workdir: dockerfile/instruction/WORKDIR');
  assert.equal(await topic('<|>FROM alpine\n'), 'FROM: dockerfile/instruction/FROM');
  assert.equal(await topic('FROM<|> alpine\n'), 'FROM: dockerfile/instruction/FROM');
});

test('the instruction behind ONBUILD', async () => {
  assert.equal(await topic('FROM a\nONBUILD R<|>UN make\n'), 'RUN: dockerfile/instruction/RUN');
  assert.equal(await topic('FROM a\nONBU<|>ILD RUN make\n'), 'ONBUILD: dockerfile/instruction/ONBUILD');
});

test('a flag, on any line of the instruction', async () => {
  assert.equal(
    await topic('FROM a\nCOPY --link \\\n  # who\n  --cho<|>wn=app a /\n'),
    '--chown=app: dockerfile/flag/COPY/--chown',
  );
  assert.equal(await topic('FROM a\nONBUILD COPY --li<|>nk a /\n'), '--link: dockerfile/flag/COPY/--link');
  assert.equal(await topic('FROM a\nHEALTHCHECK NO<|>NE\n'), 'NONE: dockerfile/flag/HEALTHCHECK/NONE');
});

test('an option of a mount', async () => {
  const line = (mount: string) => topic(`FROM a\nRUN --mount=${mount} make\n`);
  assert.equal(await line('type=cache,sha<|>ring=locked'), 'sharing=locked: dockerfile/mount/cache/sharing');
  assert.equal(await line('ty<|>pe=cache'), 'type=cache: dockerfile/mount/cache');
  assert.equal(await line('target=/a,r<|>w'), 'rw: dockerfile/mount/bind/rw');
});

test('a directive and its options', async () => {
  assert.equal(await topic('# syn<|>tax=docker/dockerfile:1\n'), 'syntax: dockerfile/directive/syntax');
  assert.equal(await topic('# check=skip=A;err<|>or=true\n'), 'error=true: dockerfile/directive/check/error');
  assert.equal(await topic('# esc<|>ape=`\nFROM a\n'), 'escape: dockerfile/directive/escape');
});

test('the first key of an image is its own card', async () => {
  assert.equal(await topic('FROM al<|>pine\n'), 'alpine: image/alpine');
  assert.equal(await topic('FROM docker.io/library/al<|>pine\n'), 'docker.io/library/alpine: image/alpine');
});

test('nothing in comments, in the content of files, in labels', async () => {
  assert.equal(await topic('FROM a\n# RU<|>N\n'), undefined);
  assert.equal(await topic('FROM a\nCOPY <<EOF /x\nCO<|>PY --link\nEOF\n'), undefined);
  assert.equal(await topic('FROM a\nLABEL vendor=ac<|>me\n'), undefined);
  assert.equal(await topic('FROM a\nRUN make \\\n  # wh<|>y\n  all\n'), undefined);
  assert.equal(await topic('<|>'), undefined);
});
