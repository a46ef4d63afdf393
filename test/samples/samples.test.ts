import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { languageOfFile, parserFor } from '../../server/src/languages';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { SourceText } from '../../server/src/text/source-text';

const linter = createLinter(
  rules,
  (rule) => (rule.offByDefault ? 'off' : rule.severity),
  () => '2026-11-22',
);

suite('the sample workspace', () => {
  test('Dockerfile is underlined eleven times, each time by another rule', async () => {
    assert.deepEqual(await rulesThatFire('Dockerfile'), [
      'dockerfile/no-untagged-base-image',
      'dockerfile/no-maintainer',
      'dockerfile/no-secret-in-arg-or-env',
      'dockerfile/no-relative-workdir',
      'dockerfile/prefer-copy',
      'dockerfile/no-cd-in-run',
      'dockerfile/no-latest-base-image',
      'dockerfile/no-apt-lists-in-layer',
      'dockerfile/no-apt-recommended-packages',
      'dockerfile/no-undefined-copy-stage',
      'dockerfile/no-shell-form-command',
    ]);
  });

  test('compose.yaml is underlined twice', async () => {
    assert.deepEqual(await rulesThatFire('compose.yaml'), ['compose/no-version', 'compose/no-undefined-dependency']);
  });

  test('clean/Dockerfile is not underlined', async () => {
    assert.deepEqual(await rulesThatFire('clean/Dockerfile'), []);
  });
});

/** Ids of the rules that fire in a sample, in document order. */
async function rulesThatFire(path: string): Promise<readonly string[]> {
  const language = languageOfFile(path);
  const parse = language && parserFor(language);
  assert.ok(parse, `no parser for ${path}`);
  const text = await readFile(join(process.cwd(), 'samples', path), 'utf8');
  const { findings, failures } = linter.lint(parse(new SourceText(text)));
  assert.deepEqual(failures, []);
  return findings.map(({ rule }) => rule.id);
}
