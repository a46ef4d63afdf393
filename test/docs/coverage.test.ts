import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkCoverage } from '../../scripts/knowledge/coverage.mjs';
import { spell } from './made-up-wiki';

test('every point is treated where coverage.tsv says, or left out with a reason', async () => {
  const { problems, rows } = await checkCoverage(process.cwd());
  assert.equal(problems.length, 0, `\n${problems.map(spell).join('\n')}`);
  assert.ok(rows > 0);
});

const good = Array.from({ length: 100 }, (_, index) => `MA${index}\tchapters/compose.md#ports\tports`);

finds('nothing in a good table', good, []);
finds(
  'an id that stands there twice',
  [...good, 'MA7\tchapters/compose.md#ports\tagain'],
  [/:102: The id MA7 stands on line 9/],
);
finds(
  'an anchor that does not exist',
  [...good, 'MB1\tchapters/compose.md#gone\tx'],
  [/:102: MB1: .* no section `gone`/],
);
finds(
  'a file that does not exist',
  [...good, 'MB1\tchapters/gone.md#ports\tx'],
  [/:102: MB1: `chapters\/gone\.md` does not/],
);
finds('a point left out without a reason', [...good, 'MB1\t-\t'], [/:102: MB1: left out without a reason/]);
finds('nothing in three of a hundred left out', [...good, ...leftOut(3)], []);
finds('too many left out', [...good, ...leftOut(4)], [/:1: 4 of 104 points are left out, at most 3/]);
finds(
  'a chapter that no row leads to',
  [`MA0\treference/sample.md#sample\tx`],
  [/:1: No row leads to chapters\/compose\.md/],
);

function finds(what: string, rows: readonly string[], expected: readonly RegExp[]): void {
  test(`finds ${what}`, async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'coverage-'));
    try {
      await mkdir(path.join(root, 'docs-content/chapters'), { recursive: true });
      await mkdir(path.join(root, 'docs-content/reference'));
      await writeFile(
        path.join(root, 'docs-content/chapters/compose.md'),
        '# Compose {#compose}\n\n## Ports {#ports}\n',
      );
      await writeFile(path.join(root, 'docs-content/reference/sample.md'), '# Sample {#sample}\n');
      await writeFile(path.join(root, 'docs-content/coverage.tsv'), `id\tanchor\tnote\n${rows.join('\n')}\n`);
      const problems = (await checkCoverage(root)).problems.map(spell);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, words] of expected.entries()) assert.match(problems[index] ?? '', words);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
}

function leftOut(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `ML${index}\t-\tthe command is gone`);
}
