import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { fixAll, safeFix } from '../../server/src/lint/fix-all';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultSettings, levelOf } from '../../server/src/settings';
import { SourceText } from '../../server/src/text/source-text';

/** Dockerfiles in the manner of well-known projects, with all that the recommended rules say about them. */
const folder = 'test/dockerfile/judged';
const ending = '.Dockerfile';

const linter = createLinter(
  rules.filter(({ id }) => id.startsWith('dockerfile/')),
  (rule) => levelOf(rule, defaultSettings),
  () => '2026-11-22',
);

suite('Dockerfiles as people write them', () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

  for (const name of names) {
    test(`${name}: each finding was looked at, and there is no other`, async () => {
      const text = readFileSync(join(folder, name + ending), 'utf8');
      assert.equal(table(text, findingsIn(text)), readFileSync(join(folder, `${name}.findings.txt`), 'utf8'));
      const fixed = await fixAll(text, { lint: async (each) => findingsIn(each), choose: safeFix });
      const before = new Set(findingsIn(text).map(({ rule }) => rule.id));
      const added = findingsIn(fixed).filter(({ rule }) => !before.has(rule.id));
      assert.deepEqual(
        added.map(({ rule }) => rule.id),
        [],
        'safe fixes bring findings',
      );
    });
  }

  test("files in the manner of Docker's official images are left in peace", (t) => {
    const official = names.filter((name) => name.startsWith('official-'));
    const counts = official
      .map((name) => findingsIn(readFileSync(join(folder, name + ending), 'utf8')))
      .map((findings) => findings.filter(({ severity }) => severity !== 'hint').length)
      .sort((a, b) => a - b);
    const median = counts[counts.length >> 1] ?? Number.NaN;
    t.diagnostic(`${names.length} files; findings above hint in ${official.length} official ones: ${counts.join(' ')}`);
    assert.ok(official.length >= 12 && median <= 2, `median ${median}`);
  });
});

function findingsIn(text: string): readonly Finding[] {
  const parse = parserFor('dockerfile');
  assert.ok(parse);
  const { findings, failures } = linter.lint(parse(new SourceText(text)));
  assert.deepEqual(failures, []);
  return findings;
}

/** A line for each finding: the line of the file, the severity, the rule. */
function table(text: string, findings: readonly Finding[]): string {
  const source = new SourceText(text);
  return findings
    .map(
      ({ at, severity, rule }) => `${source.lineAt(at.start) + 1} ${severity} ${rule.id.replace('dockerfile/', '')}\n`,
    )
    .join('');
}
