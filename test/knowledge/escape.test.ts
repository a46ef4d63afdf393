import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, codeCell } from '../../server/src/knowledge/escape';
import { withLinks } from '../../server/src/knowledge/markdown';

test('a plain text is a code span', () => {
  assert.equal(code('node:24'), '`node:24`');
});

test('back-ticks in the text do not end the span', () => {
  assert.equal(code('a`b'), '``a`b``');
  assert.equal(code('`date`'), '`` `date` ``');
  assert.equal(code('a``b`c'), '```a``b`c```');
});

test('a text over several lines stays on one', () => {
  assert.equal(code('a \\\n  b'), '`a \\ b`');
});

test('an empty text is seen', () => {
  assert.equal(code(''), '`""`');
});

test('a long text is cut', () => {
  assert.equal(code('x'.repeat(200)).length, 82);
  assert.match(code('x'.repeat(200)), /…`$/);
});

test('a bar does not begin the next cell of a table', () => {
  assert.equal(codeCell('a | b'), '`a \\| b`');
});

test('a text that looks like a link into the wiki stays a text', () => {
  const markdown = code('[x](docker-wiki:rules/x)');
  assert.equal(
    withLinks(markdown, () => 'command:evil'),
    markdown,
  );
});
