import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { plainText } from '../../client/src/panel/snippet-text';
import { expandSnippet } from '../harness/expand-snippet';

suite('the text of a snippet', () => {
  for (const [body, text] of [
    ['docker ps', 'docker ps'],
    ['${1:web} and $1', 'web and web'],
    ['${1|24,26|}-slim', '24-slim'],
    ['${1:a ${2:b} c}', 'a b c'],
    ['\\${HOME} costs \\$1', '${HOME} costs $1'],
    ['${1|a\\,b,c|}', 'a,b'],
    ['', ''],
  ] as const) {
    test(`${body} is ${text}`, () => assert.equal(plainText(body), text));
  }

  test('is what each of our snippets comes to', () => {
    for (const name of readdirSync('snippets').filter((file) => file.endsWith('.json'))) {
      const file: Readonly<Record<string, { body: string[] }>> = JSON.parse(readFileSync(`snippets/${name}`, 'utf8'));
      for (const { body } of Object.values(file)) {
        const text = body.join('\n');
        assert.equal(plainText(text), expandSnippet(text));
      }
    }
  });
});
