import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
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
]);

suite('examples in chapters and cards', () => {
  for (const language of ['dockerfile', 'compose'] as const) {
    test(`${language} examples are clean, or show the mistake that they name`, (t) => {
      const own = fences.filter((fence) => fence.language === language);
      assert.deepEqual(
        own.flatMap((fence) => problemsOf(language, fence)),
        [],
      );
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

function problemsOf(language: 'dockerfile' | 'compose', { place, info, text }: Fence): string[] {
  const isFragment = place.includes('/reference/');
  const findings = findingsIn(language, text).filter(({ rule }) => !(isFragment && wholeFileRules.has(rule.id)));
  const wanted = /\bbad=(\S+)/.exec(info)?.[1]?.split(',');
  if (wanted) {
    return wanted
      .filter((id) => rules.some((rule) => rule.id === id) && !findings.some(({ rule }) => rule.id === id))
      .map((id) => `${place}: does not show ${id}`);
  }
  return findings.map(({ rule, message }) => `${place}: ${rule.id}: ${message}`);
}

function findingsIn(language: 'dockerfile' | 'compose', text: string): readonly Finding[] {
  const parse = parserFor(language);
  assert.ok(parse);
  return linter.lint(parse(new SourceText(text))).findings;
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
