import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { listFiles } from '../../scripts/knowledge/files.mjs';
import { parseFenceInfo } from '../../scripts/knowledge/syntax/fence-info.mjs';
import { projectSettings } from '../../server/src/config/project-settings';
import { rules } from '../../server/src/lint/registry';
import type { Rule, RuleOptions } from '../../server/src/lint/rule';
import { defaultSettings } from '../../server/src/settings';
import { type Mark, writeMarks } from '../harness/marked-text';
import { memoryWorkspace } from '../harness/memory-workspace';
import { findingsOf, fixFirst, type RuleTestOptions } from '../harness/rule-test';

interface Example {
  readonly bad: boolean;
  readonly good: boolean;
  readonly fixed: boolean;
  readonly text: string;
  /** Its own name, and the files of the page that lie around it. */
  readonly surroundings: RuleTestOptions;
  readonly line: number;
}

const folder = 'docs-content/rules';

suite('the examples of the rule pages', async () => {
  const table: string[] = [];

  for (const file of await listFiles(folder, '.md')) {
    const id = file.replace(/\.md$/, '');
    test(`${id}: bad is reported once, good never, fixed is what the fix makes of bad`, async () => {
      const rule = rules.find((candidate) => candidate.id === id);
      assert.ok(rule, `there is no rule ${id}`);
      const examples = await examplesOf(readFileSync(`${folder}/${file}`, 'utf8'), rule);
      checkKinds(examples, rule);
      for (const [index, example] of examples.entries()) await checkExample(example, examples[index - 1], rule);
      table.push(row(id, examples, rule));
    });
  }

  test('table of all examples', (t) => {
    assert.ok(table.length > 0, `no page in ${folder} passes`);
    t.diagnostic(`${'rule'.padEnd(45)} bad good fixed fix`);
    for (const line of table) t.diagnostic(line);
  });
});

/** Files for the workspace (`with`) have no finding of their own; they lie beside all examples of their page. */
async function examplesOf(page: string, rule: Rule): Promise<readonly Example[]> {
  const fence = /^(```+)([^\n`]*)\n(.*?)^\1[ \t]*$/gms;
  const fences = [...page.replaceAll('\r\n', '\n').matchAll(fence)].map((match) => ({
    match,
    info: parseFenceInfo(match[2] ?? ''),
  }));
  const others = fences.filter(({ info }) => info.isContext);
  const files = Object.fromEntries(others.map(({ match, info }) => [info.file ?? '', match[3] ?? '']));
  const options = await optionsOf(files);
  return fences.flatMap(({ match, info }) => {
    if (info.isContext || info.language !== rule.id.split('/')[0]) return [];
    const line = page.slice(0, match.index).split('\n').length;
    const { bad, good, fixed } = info;
    const surroundings = {
      ...(info.file ? { name: info.file } : {}),
      ...(others.length > 0 ? { files, options } : {}),
    };
    const written = match[3] ?? '';
    const whole = info.lacksFinalNewline ? written.replace(/\n$/, '') : written;
    const text = info.hasCrlf ? whole.replaceAll('\n', '\r\n') : whole;
    return [{ bad, good, fixed, text, surroundings, line }];
  });
}

/** What the configuration among the files of a page says to rules beyond their levels. */
async function optionsOf(files: Readonly<Record<string, string>>): Promise<RuleOptions> {
  const folder = 'file:///page/';
  const workspace = memoryWorkspace(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [folder + path, text])),
  );
  const { settings, problems } = await projectSettings(`${folder}Dockerfile`, workspace, defaultSettings, rules);
  assert.deepEqual(problems, []);
  return settings.options;
}

function checkKinds(examples: readonly Example[], rule: Rule): void {
  assert.ok(
    examples.some(({ bad }) => bad),
    'the page has no `bad` example',
  );
  assert.ok(
    examples.some(({ good }) => good),
    'the page has no `good` example',
  );
  if (!rule.fixes) return;
  assert.ok(
    examples.some(({ fixed }) => fixed),
    'the rule has a fix, but the page shows no `good fixed` example',
  );
}

async function checkExample(example: Example, before: Example | undefined, rule: Rule): Promise<void> {
  const where = `example in line ${example.line}`;
  const findings = await findingsOf(rule, example.text, example.surroundings);
  const found = findings.map(({ at, message }): Mark => ({ span: at, message }));
  const shown = `${where}:\n${writeMarks(example.text, found)}`;
  if (example.bad) assert.equal(found.length, 1, shown);
  if (example.good) assert.equal(found.length, 0, shown);
  if (example.fixed) {
    assert.ok(before?.bad, `${where} is \`fixed\`, but there is no \`bad\` one right before it`);
    assert.equal(example.text, await fixFirst(rule, before.text, undefined, before.surroundings), where);
  }
}

function row(id: string, examples: readonly Example[], rule: Rule): string {
  const count = (kind: 'bad' | 'good' | 'fixed') => examples.filter((example) => example[kind]).length;
  const safeties = new Set(Object.values(rule.fixes ?? {}).map(({ safety }) => safety));
  const numbers = `${String(count('bad')).padStart(3)} ${String(count('good')).padStart(4)} ${String(count('fixed')).padStart(5)}`;
  return `${id.padEnd(45)} ${numbers} ${[...safeties].join(', ') || 'none'}`;
}
