import assert from 'node:assert/strict';
import { test } from 'node:test';
import { semanticTokens } from '../../server/src/dockerfile/highlighting/semantic-tokens';
import { lower } from '../../server/src/dockerfile/model/lower';
import { SourceText } from '../../server/src/text/source-text';

/** `text:type` of each token, in document order. */
function tokens(text: string): string {
  return semanticTokens(lower(new SourceText(text)))
    .map(({ span, type }) => `${text.slice(span.start, span.end)}:${type}`)
    .join(' ');
}

test('an image is taken apart, its stage declared, its argument a variable', () => {
  assert.equal(
    tokens('FROM node:$TAG-slim AS build\n'),
    'FROM:keyword node::namespace $:number TAG:variable -slim:number AS:keyword build:class',
  );
});

test('a mount and the shell behind it', () => {
  assert.equal(
    tokens('FROM a:1\nRUN --mount=type=cache,target=/x apt-get install -y "a b" \\\n  && echo $HOME\n'),
    'FROM:keyword a::namespace 1:number RUN:keyword --mount:parameter type:property cache:string target:property /x:string ' +
      'apt-get:function -y:parameter "a b":string echo:function HOME:variable',
  );
});

test('a use of a stage has the colour of its declaration', () => {
  assert.match(tokens('FROM a:1 AS build\nFROM scratch\nCOPY --from=build x y\n'), /--from:parameter build:class$/);
});

test('a value over two lines is two tokens, without the continuation', () => {
  assert.equal(
    tokens('FROM a:1\nLABEL x="one \\\n  two"\n').split('1:number ')[1],
    'LABEL:keyword x:property "one:string two":string',
  );
});

test('directives, comments, here-documents, exec form, HEALTHCHECK', () => {
  assert.equal(
    tokens('# syntax=docker/dockerfile:1\n# note\n'),
    'syntax:macro docker/dockerfile:1:string # note:comment',
  );
  assert.match(
    tokens('FROM a:1\nRUN <<EOF\nset -e\nEOF\n'),
    /RUN:keyword <<EOF:label set:function -e:parameter EOF:label$/,
  );
  assert.match(tokens('FROM a:1\nCMD ["node", "x.js"]\n'), /CMD:keyword "node":string "x.js":string$/);
  assert.match(
    tokens('FROM a:1\nHEALTHCHECK --interval=5s CMD curl -f x\n'),
    /5s:string CMD:keyword curl:function -f:parameter$/,
  );
});

test('tokens come in order and none lies over another', () => {
  const text =
    'ARG A\nFROM a:$A AS b\nFROM b\nRUN --mount=from=b,target=/x sh -c "$A"\nONBUILD COPY --from=b $A /y\nENV X="$A" Y=$X\n';
  const spans = semanticTokens(lower(new SourceText(text))).map(({ span }) => span);
  for (const [index, span] of spans.entries()) {
    assert.ok(span.end > span.start);
    assert.ok(index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);
  }
});
