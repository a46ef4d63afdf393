import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultOptions } from '../../server/src/lint/rule';
import { emptyWorkspace } from '../../server/src/ports';
import { SourceText } from '../../server/src/text/source-text';
import { type Example, readExamples } from './pages';

type Language = 'dockerfile' | 'compose' | 'dockerignore';

/** What is no taste but a mistake: the examples hold for everybody, hints are for some. */
const linter = createLinter(
  rules,
  (rule) => (rule.offByDefault || rule.severity === 'hint' ? 'off' : rule.severity),
  () => '2026-11-22',
);

/** A card shows one thing in five lines; what a whole file needs is left out of it. */
const wholeFileRules: ReadonlySet<string> = new Set([
  'dockerfile/no-build-tools-in-final-stage',
  'dockerfile/no-keep-alive-command',
  'dockerfile/no-relative-copy-destination',
  'dockerfile/require-command',
  'dockerfile/require-user',
]);

suite('examples in chapters and cards', () => {
  for (const language of ['dockerfile', 'compose', 'dockerignore'] as const) {
    test(`${language} examples are clean, or show the mistake that they name`, async (t) => {
      // The examples of the rule pages have a test of their own.
      const own = (await readExamples()).filter(
        (example) => example.language === language && example.page.kind !== 'rule',
      );
      const problems = await Promise.all(own.map((example) => problemsOf(language, example)));
      assert.deepEqual(problems.flat(), []);
      t.diagnostic(`${own.length} ${language} examples, ${own.filter(({ bad }) => bad).length} show a mistake`);
    });
  }
});

async function problemsOf(language: Language, { place, page, text, file, badRule }: Example): Promise<string[]> {
  const isFragment = page.kind === 'reference';
  const all = await findingsIn(language, text, file);
  const findings = all.filter(({ rule }) => !(isFragment && wholeFileRules.has(rule.id)));
  const wanted = badRule?.split(',');
  if (wanted) {
    return wanted
      .filter((id) => rules.some((rule) => rule.id === id) && !findings.some(({ rule }) => rule.id === id))
      .map((id) => `${place}: does not show ${id}`);
  }
  return findings.map(({ rule, message }) => `${place}: ${rule.id}: ${message}`);
}

/** A named file is judged as a file of that name, with nothing known of what lies beside it. */
async function findingsIn(language: Language, text: string, name: string | undefined): Promise<readonly Finding[]> {
  const parse = parserFor(language);
  assert.ok(parse);
  const document = parse(new SourceText(text));
  const place = { uri: `file:///project/${name}`, workspace: emptyWorkspace, options: defaultOptions };
  return linter.lint(name === undefined ? document : await document.surrounded(place)).findings;
}
