import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/Shown by \|$/.test(line));

suite('each claim about security', () => {
  for (const row of rows) {
    const cells = row.split(' | ');
    const tests = [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    test(cells[0]?.slice(2) ?? row, () => {
      assert.notDeepEqual(tests, [], 'names a test');
      for (const path of tests) assert.ok(/^test\/.+\.test\.(?:ts|mjs)$/.test(path) && existsSync(path), path);
    });
  }

  test('is made in tables that the tests can read', () => assert.ok(rows.length > 20));
});
