import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { isCommandLanguage } from '../../scripts/lib/snippet-languages.mjs';
import { readSnippets, type Snippet } from '../../scripts/snippets.mjs';
import { expandSnippet } from '../harness/expand-snippet';

suite('no snippet stands twice', () => {
  let files: readonly Snippet[] = [];
  before(async () => {
    files = (await readSnippets(process.cwd())).snippets.filter(({ language }) => !isCommandLanguage(language));
  });

  test('under another name', () => {
    const texts = files.map(({ language, body }) => `${language}: ${expandSnippet(body).replace(/\s+/g, ' ')}`);
    assert.deepEqual(twins(texts), []);
  });

  test('with a few lines changed', () => {
    const lined = files.map((each) => ({ ...each, lines: linesOf(each) }));
    const alike = lined.flatMap((one, index) => {
      return lined.slice(index + 1).flatMap((other) => {
        const share = one.language === other.language ? likeness(one.lines, other.lines) : 0;
        return share > 0.8 ? [`${one.id} and ${other.id}: ${share.toFixed(2)}`] : [];
      });
    });
    assert.deepEqual(alike, []);
  });

  test('a prefix that begins with dw- leads to one snippet of a language', () => {
    const ids = files.flatMap(({ language, prefixes }) => {
      return prefixes.filter((prefix) => prefix.startsWith('dw-')).map((prefix) => `${language}: ${prefix}`);
    });
    assert.deepEqual(twins(ids), []);
  });

  test('and each is found by a word that people type, besides its id', () => {
    const hidden = files.filter(({ prefixes }) => !prefixes.slice(1).some((prefix) => !prefix.startsWith('dw-')));
    assert.deepEqual(
      hidden.map(({ id }) => id),
      [],
    );
  });

  test('likeness is the share of lines that both have', () => {
    assert.equal(likeness(new Set('abcdefgh'), new Set('abcdefgh')), 1);
    assert.equal(likeness(new Set('abcdefgh'), new Set('abcdefxy')), 0.6);
    assert.equal(likeness(new Set('abc'), new Set('abc')), 0, 'short ones have to look alike');
  });
});

function linesOf({ body }: Snippet): ReadonlySet<string> {
  return new Set(
    expandSnippet(body)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < 6) return 0;
  const both = [...one].filter((line) => other.has(line)).length;
  return both / (one.size + other.size - both);
}

function twins(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
