import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { choiceCount, expandSnippet } from '../harness/expand-snippet';

suite('expand a snippet', () => {
  const examples: readonly (readonly [what: string, body: string, text: string])[] = [
    ['a default', `EXPOSE \${1:3000}`, 'EXPOSE 3000'],
    ['a tab stop that repeats another', `\${1:db}:\n  hostname: $1`, 'db:\n  hostname: db'],
    ['a repetition before its default', `ARG $1\nENV A=\${1:x}`, 'ARG x\nENV A=x'],
    ['a default within a default', `\${1:./cmd/\${2:api}} $2`, './cmd/api api'],
    ['the first value of a choice', `FROM node:\${1|24,26|}-slim`, 'FROM node:24-slim'],
    ['an escaped comma in a choice', `\${1|a\\,b,c|}`, 'a,b'],
    ['escaped dollars and braces', `\\$\\\${NAME} \${1:{x\\}}`, `$\${NAME} {x}`],
    ['a lone dollar sign', "'^a$'", "'^a$'"],
  ];
  for (const [what, body, text] of examples) test(what, () => assert.equal(expandSnippet(body), text));

  test('the second value of a choice, and the last one of shorter choices', () => {
    assert.equal(expandSnippet(`\${1|a,b,c|}\${2|x,y|}`, 2), 'cy');
    assert.equal(choiceCount(`\${1|a,b,c|}\${2|x,y|}`), 3);
  });

  test('a variable that is no tab stop is refused', () => {
    assert.throws(() => expandSnippet('USER $USER'), /\$U is no tab stop/);
    assert.throws(() => expandSnippet(`ARG A=\${B}`), /\$\{ is no tab stop/);
  });

  test('an open placeholder and a tab stop without a default are refused', () => {
    assert.throws(() => expandSnippet(`\${1:a`), /\$\{1: is not closed/);
    assert.throws(() => expandSnippet('EXPOSE $1'), /tab stop 1 has no default/);
  });
});
