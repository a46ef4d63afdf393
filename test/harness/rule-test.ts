import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultOptions, type Language, type Rule, type RuleOptions } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { dedent, type Mark, readMarks, writeMarks } from './marked-text';
import { memoryWorkspace } from './memory-workspace';

/** The day on which all rules are tested. */
const day = '2026-11-22';

export interface RuleTestOptions {
  /** The name of the tested file in its folder. */
  readonly name?: string;
  /** Other files by their paths from that folder; with them, the rule sees what lies around the file. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: Partial<RuleOptions>;
}

const folder = 'file:///project/';
const fileNames: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'compose.yaml',
  dockerignore: '.dockerignore',
};

/** What one rule alone finds in a text. Fails the test where the rule throws. */
export async function findingsOf(rule: Rule, text: string, init: RuleTestOptions = {}): Promise<readonly Finding[]> {
  const language = rule.id.split('/')[0] as Language;
  const parse = parserFor(language);
  assert.ok(parse, `no parser for ${rule.id}`);
  const uri = folder + (init.name ?? fileNames[language]);
  const options = { ...defaultOptions, ...init.options };
  const files = Object.entries(init.files ?? {}).map(([path, content]) => [folder + path, dedent(content)] as const);
  const workspace = memoryWorkspace({ ...Object.fromEntries(files), [uri]: text });
  const document = parse(new SourceText(text));
  const whole = init.files || init.name ? await document.surrounded({ uri, workspace, options }) : document;
  // What a comment hides others must find.
  const others = rule.on.suppression ? rules.filter(({ id }) => id.startsWith(`${language}/`)) : [];
  const linter = createLinter(
    [rule, ...others.filter(({ id }) => id !== rule.id)],
    (each) => (each === rule || !each.offByDefault ? each.severity : 'off'),
    () => day,
    options,
  );
  const { findings, failures } = linter.lint(whole);
  for (const { error } of failures) throw error;
  return findings.filter((finding) => finding.rule === rule);
}

/** The text after the fix called `title`, or after the first one, of the first finding. */
export async function fixFirst(rule: Rule, text: string, title?: string, init?: RuleTestOptions): Promise<string> {
  const [finding] = await findingsOf(rule, text, init);
  const fix = title ? finding?.fixes.find((candidate) => candidate.title === title) : finding?.fixes[0];
  assert.ok(
    fix,
    `no fix${title ? ` called "${title}"` : ''}; offered: ${finding?.fixes.map((f) => f.title).join(', ') || 'none'}`,
  );
  return applyEdits(text, fix.edits());
}

/**
 * Tests of one rule that read as examples: a text with caret lines, a text before and after, a text that is fine.
 * `init` gives all of them other files to lean on.
 */
export function testRule(rule: Rule, init: RuleTestOptions = {}) {
  return {
    /** Every caret line is a finding at that place with that message, and there are no others. */
    reports(what: string, marked: string, more: RuleTestOptions = {}): void {
      test(`${rule.id} reports ${what}`, async () => {
        const { text, marks } = readMarks(marked);
        const findings = await findingsOf(rule, text, { ...init, ...more });
        const found = findings.map(({ at, message }): Mark => ({ span: firstLine(text, at), message }));
        assert.equal(writeMarks(text, found), writeMarks(text, marks));
        assert.ok(marks.length > 0, 'mark at least one place, or use leaves()');
      });
    },

    /** The first finding's fix (the first one, or the one called `title`) turns `before` into `after`. */
    fixes(what: string, before: string, after: string, title?: string, more: RuleTestOptions = {}): void {
      test(`${rule.id} fixes ${what}`, async () => {
        const given = { ...init, ...more };
        const fixed = await fixFirst(rule, dedent(before), title, given);
        assert.equal(fixed, dedent(after));
        const [then, now] = [await findingsOf(rule, dedent(before), given), await findingsOf(rule, fixed, given)];
        assert.ok(now.length < then.length, 'the fixed text has as many findings as before');
      });
    },

    leaves(what: string, text: string, more: RuleTestOptions = {}): void {
      test(`${rule.id} leaves ${what}`, async () => {
        const source = dedent(text);
        const findings = await findingsOf(rule, source, { ...init, ...more });
        const found = findings.map(({ at, message }): Mark => ({ span: at, message }));
        assert.equal(writeMarks(source, found), source);
      });
    },
  };
}

/** Carets stand under one line only, so a finding over several lines is marked in its first. */
function firstLine(text: string, at: Finding['at']): Finding['at'] {
  const feed = text.indexOf('\n', at.start);
  return { start: at.start, end: feed < 0 ? at.end : Math.min(at.end, feed) };
}
