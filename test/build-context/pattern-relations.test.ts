import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type IgnorePattern, ignorePatterns, isIgnored } from '../../server/src/build-context/ignore-patterns';
import { covers, isEverything, mayOverlap } from '../../server/src/build-context/pattern-relations';
import { holds } from '../fuzz/property';

function pattern(text: string): IgnorePattern {
  const [first] = ignorePatterns(text);
  assert.ok(first, text);
  return first;
}

const coversText = (wide: string, narrow: string) => covers(pattern(wide), pattern(narrow));
const mayOverlapText = (a: string, b: string) => mayOverlap(pattern(a), pattern(b));

suite('a pattern covers another one', () => {
  const yes = [
    ['dist', './dist/'],
    ['dist', 'dist/*.js'],
    ['*', 'a/b'],
    ['**/*.log', 'debug.log'],
    ['**/*.log', 'a/**/b.log'],
    ['*.log', 'debug.log'],
    ['a/**', 'a/b'],
    ['a/**/z', 'a/z/y'],
    ['**/x', 'x'],
  ] as const;
  for (const [wide, narrow] of yes) test(`${wide} ⊇ ${narrow}`, () => assert.ok(coversText(wide, narrow)));

  const no = [
    ['dist/*.js', 'dist'],
    ['dist', 'distance'],
    ['*.log', 'a/debug.log'],
    ['a/**', 'a'],
    ['*/x', '**/x'],
    ['x*', '*x'],
  ] as const;
  for (const [wide, narrow] of no) test(`${wide} ⊉ ${narrow}`, () => assert.ok(!coversText(wide, narrow)));
});

test('patterns that can share a path', () => {
  assert.ok(mayOverlapText('docs', 'docs/README.md'));
  assert.ok(mayOverlapText('**/*.md', 'docs/READ*'));
  assert.ok(mayOverlapText('*.md', 'README*'));
  assert.ok(!mayOverlapText('*.md', '*.txt'));
  assert.ok(!mayOverlapText('src', 'docs/README.md'));
  assert.ok(!mayOverlapText('a/*', 'b/**'));
});

test('patterns for everything', () => {
  assert.deepEqual(
    ['*', '**', '**/*', '.', '*/*', 'a'].filter((text) => isEverything(pattern(text))),
    ['*', '**', '**/*'],
  );
});

test('what the relations say holds for any path', () => {
  const name = fc.constantFrom('a', 'b', 'ab', 'a.b');
  const glob = fc.constantFrom('a', 'b', 'ab', 'a*', '*b', '*', '**', '?', '[ab]');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  const written = fc.array(glob, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  holds(
    fc.property(written, written, path, (one, other, at) => {
      const [isOne, isOther] = [isIgnored(at, ignorePatterns(one)), isIgnored(at, ignorePatterns(other))];
      if (coversText(one, other) && isOther) assert.ok(isOne, `${one} covers ${other}, but not ${at}`);
      if (isOne && isOther) assert.ok(mayOverlapText(one, other), `${one} and ${other} share ${at}`);
    }),
    3000,
  );
});
