import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { suite, test } from 'node:test';
import { listFiles, readText } from '../../scripts/knowledge/files.mjs';
import { readingMinutes } from '../../scripts/knowledge/reading-time.mjs';
import { readExamples, readPages } from './pages';
import { buildDocs } from './wiki';

suite('the wiki in numbers', () => {
  test('points by chapter, and its reading time', async (t) => {
    const [, ...rows] = (await readText('docs-content/coverage.tsv')).trimEnd().split('\n');
    const places = rows.map((row) => row.split('\t')[1]?.split('#')[0] ?? '');
    for (const page of (await readPages()).filter(({ kind }) => kind === 'chapter')) {
      const covered = places.filter((place) => place === page.path).length;
      assert.ok(covered > 0, `no point is treated in ${page.path}`);
      t.diagnostic(`${page.slug.padEnd(30)} ${String(covered).padStart(4)} points ${readingMinutes(page)} minutes`);
    }
    const leftOut = places.filter((place) => place === '-').length;
    t.diagnostic(`${places.length - leftOut} of ${places.length} points are treated, ${leftOut} left out`);
  });

  test('examples by language', async (t) => {
    const examples = await readExamples();
    report(
      t,
      countBy(examples, ({ language, isOutput }) => (isOutput ? `${language} (output)` : language)),
    );
    assert.ok(examples.length > 1000);
  });

  test('cards by kind', async (t) => {
    const { cards } = await buildDocs();
    const counts = countBy(Object.keys(cards), (key) => key.split('/')[0] ?? '');
    report(t, counts);
    for (const [kind, least] of [
      ['cli', 500],
      ['compose', 300],
      ['dockerfile', 100],
      ['error', 120],
      ['image', 70],
      ['shell', 150],
    ] as const) {
      assert.ok((counts.get(kind) ?? 0) >= least, `${counts.get(kind)} cards of the kind ${kind}, at least ${least}`);
    }
  });

  test('diagrams, with colours of the theme alone', async (t) => {
    const files = await listFiles('docs-content/diagrams', '.svg');
    assert.ok(files.length >= 30, `${files.length} diagrams`);
    const fixed = [];
    for (const file of files) {
      const svg = await readText(`docs-content/diagrams/${file}`);
      for (const [attribute, color = ''] of svg.matchAll(/\b(?:fill|stroke|color|stop-color)="([^"]*)"/g)) {
        if (!/^(?:none|currentColor|var\(--dw-[a-z]+, #[0-9a-f]{6}\)|url\(#.*\))$/.test(color))
          fixed.push(`${file}: ${attribute}`);
      }
    }
    assert.deepEqual(fixed, []);
    const sizes = files.map((file) => statSync(`docs-content/diagrams/${file}`).size);
    t.diagnostic(`${files.length} diagrams, the largest has ${Math.max(...sizes)} bytes`);
  });
});

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function report(t: { diagnostic(message: string): void }, counts: ReadonlyMap<string, number>): void {
  for (const [key, count] of [...counts].sort(([, a], [, b]) => b - a)) t.diagnostic(`${key.padEnd(20)} ${count}`);
}
