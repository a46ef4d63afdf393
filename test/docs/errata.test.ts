import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { checkErrata } from '../../scripts/knowledge/errata.mjs';
import { readText } from '../../scripts/knowledge/files.mjs';
import { spell } from './made-up-wiki';

suite('what widespread texts get wrong', () => {
  test('is right in the place that errata.tsv names, all 927 of it', async (t) => {
    const { problems, counts, leftOut } = await checkErrata(process.cwd());
    assert.equal(problems.length, 0, `\n${problems.map(spell).join('\n')}`);
    assert.deepEqual(Object.fromEntries(counts), { W: 161, G: 120, E: 254, C: 392 });
    t.diagnostic(`${leftOut} of them concern nothing that a reader would look for`);
  });

  test('is known wherever coverage.tsv speaks of it', async () => {
    const { ids } = await checkErrata(process.cwd());
    const [, ...rows] = (await readText('docs-content/coverage.tsv')).trimEnd().split('\n');
    const named = rows.flatMap((row) => row.split('\t')[2]?.match(/\b[WGEC]\d{1,3}\b/g) ?? []);
    assert.ok(named.length > 500, `${named.length} errata are named there`);
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });
});

const good = Array.from({ length: 40 }, (_, index) => `A${index + 1}\tchapters/compose.md#ports\t`);

finds('nothing in a good table', good, []);
finds('nothing in ids of two texts', [...good, 'B1\tchapters/compose.md#ports\t'], []);
finds(
  'a number that is missing',
  [...good, 'A42\tchapters/compose.md#ports\t'],
  [/:42: After 40 rows of A, A42 is not/],
);
finds('a text that begins in the middle', [...good, 'B7\tchapters/compose.md#ports\t'], [/:42: After 0 rows of B, B7/]);
finds('an id without a number', [...good, 'B\tchapters/compose.md#ports\t'], [/:42: After 0 rows of B, B is not/]);
finds('a place that does not exist', [...good, 'A41\tchapters/compose.md#gone\t'], [/:42: A41: .* no section `gone`/]);
finds('an erratum left out without a reason', [...good, 'A41\t-\t'], [/:42: A41: left out without a reason/]);

function finds(what: string, rows: readonly string[], expected: readonly RegExp[]): void {
  test(`finds ${what}`, async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'errata-'));
    try {
      await mkdir(path.join(root, 'docs-content/chapters'), { recursive: true });
      await writeFile(
        path.join(root, 'docs-content/chapters/compose.md'),
        '# Compose {#compose}\n\n## Ports {#ports}\n',
      );
      await writeFile(path.join(root, 'docs-content/errata.tsv'), `id\tanchor\tnote\n${rows.join('\n')}\n`);
      const problems = (await checkErrata(root)).problems.map(spell);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, words] of expected.entries()) assert.match(problems[index] ?? '', words);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
}
