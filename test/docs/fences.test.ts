import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultOptions } from '../../server/src/lint/rule';
import { emptyWorkspace } from '../../server/src/ports';
import { SourceText } from '../../server/src/text/source-text';

interface Fence {
  readonly place: string;
  readonly language: string;
  /** What stands behind the language: `output`, `file=…`, `bad=…`. */
  readonly info: string;
  readonly text: string;
}

const root = 'docs-content';
const fences = ['chapters', 'reference'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => fencesOf(join(root, folder, name))),
);

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
  'compose/require-data-volume',
]);

suite('examples in chapters and cards', () => {
  for (const language of ['dockerfile', 'compose'] as const) {
    test(`${language} examples are clean, or show the mistake that they name`, async (t) => {
      const own = fences.filter((fence) => fence.language === language);
      const problems = await Promise.all(own.map((fence) => problemsOf(language, fence)));
      assert.deepEqual(problems.flat(), []);
      t.diagnostic(
        `${own.length} ${language} examples, ${own.filter(({ info }) => info.includes('bad=')).length} show a mistake`,
      );
    });
  }

  test('JSON and YAML examples parse', () => {
    const broken = fences.flatMap(({ place, language, text }) => {
      try {
        if (language === 'json') JSON.parse(text);
        if (language === 'yaml') for (const { errors } of parseAllDocuments(text)) if (errors[0]) throw errors[0];
        return [];
      } catch (error) {
        return [`${place}: ${error}`];
      }
    });
    assert.deepEqual(broken, []);
  });
});

async function problemsOf(language: 'dockerfile' | 'compose', { place, info, text }: Fence): Promise<string[]> {
  const isFragment = place.includes('/reference/');
  const all = await findingsIn(language, text, /\bfile=(\S+)/.exec(info)?.[1]);
  const findings = all.filter(({ rule }) => !(isFragment && wholeFileRules.has(rule.id)));
  const wanted = /\bbad=(\S+)/.exec(info)?.[1]?.split(',');
  if (wanted) {
    return wanted
      .filter((id) => rules.some((rule) => rule.id === id) && !findings.some(({ rule }) => rule.id === id))
      .map((id) => `${place}: does not show ${id}`);
  }
  return findings.map(({ rule, message }) => `${place}: ${rule.id}: ${message}`);
}

/** A named file is judged as a file of that name, with nothing known of what lies beside it. */
async function findingsIn(
  language: 'dockerfile' | 'compose',
  text: string,
  name: string | undefined,
): Promise<readonly Finding[]> {
  const parse = parserFor(language);
  assert.ok(parse);
  const document = parse(new SourceText(text));
  const place = { uri: `file:///project/${name}`, workspace: emptyWorkspace, options: defaultOptions };
  return linter.lint(name === undefined ? document : await document.surrounded(place)).findings;
}

function fencesOf(path: string): Fence[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```(\w+)(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    place: `${path}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1] ?? '',
    info: match[2] ?? '',
    text: match[3] ?? '',
  }));
}
