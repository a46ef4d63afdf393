import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from './parse';

/** What each pattern line is made of, by the text of its spans. */
function linesOf(text: string): readonly string[] {
  const { lines } = parse(text);
  return lines.map(({ span, bang, path, pattern }) => {
    const [whole, name] = [text.slice(span.start, span.end), text.slice(path.span.start, path.span.end)];
    return `${whole} | ${bang ? '!' : ''}${name} | ${pattern?.pattern ?? '-'}`;
  });
}

test('patterns without the blanks around them, cleaned as the builder does', () => {
  assert.deepEqual(linesOf('  a/./b/ \r\n\r\n! /c\n'), ['a/./b/ | a/./b/ | a/b', '! /c | !/c | c']);
});

test('a byte order mark, a lone !, a last line without its end', () => {
  assert.deepEqual(linesOf('\uFEFFa\n!\nb'), ['a | a | a', '! | ! | -', 'b | b | b']);
});

test('only # in the first column begins a comment', () => {
  const { comments, lines } = parse('\uFEFF# one  \n # two\na # three\n');
  assert.deepEqual(
    comments.map(({ text }) => text),
    ['# one'],
  );
  assert.deepEqual(
    lines.map(({ path }) => path.text),
    ['# two', 'a # three'],
  );
});
