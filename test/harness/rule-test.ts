import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import type { Language, Rule } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { dedent, type Mark, readMarks, writeMarks } from './marked-text';

/** The day on which all rules are tested. */
const day = '2026-11-22';

/** What one rule alone finds in a text. Fails the test where the rule throws. */
export function findingsOf(rule: Rule, text: string): readonly Finding[] {
  const parse = parserFor(rule.id.split('/')[0] as Language);
  assert.ok(parse, `no parser for ${rule.id}`);
  const { findings, failures } = createLinter(
    [rule],
    () => rule.severity,
    () => day,
  ).lint(parse(new SourceText(text)));
  for (const { error } of failures) throw error;
  return findings;
}

/** The text after the fix called `title`, or after the first one, of the first finding. */
export function fixFirst(rule: Rule, text: string, title?: string): string {
  const [finding] = findingsOf(rule, text);
  const fix = title ? finding?.fixes.find((candidate) => candidate.title === title) : finding?.fixes[0];
  assert.ok(
    fix,
    `no fix${title ? ` called "${title}"` : ''}; offered: ${finding?.fixes.map((f) => f.title).join(', ') || 'none'}`,
  );
  return applyEdits(text, fix.edits());
}

/** Tests of one rule that read as examples: a text with caret lines, a text before and after, a text that is fine. */
export function testRule(rule: Rule) {
  return {
    /** Every caret line is a finding at that place with that message, and there are no others. */
    reports(what: string, marked: string): void {
      test(`${rule.id} reports ${what}`, () => {
        const { text, marks } = readMarks(marked);
        const found = findingsOf(rule, text).map(({ at, message }): Mark => ({ span: firstLine(text, at), message }));
        assert.equal(writeMarks(text, found), writeMarks(text, marks));
        assert.ok(marks.length > 0, 'mark at least one place, or use leaves()');
      });
    },

    /** The first finding's fix (the first one, or the one called `title`) turns `before` into `after`. */
    fixes(what: string, before: string, after: string, title?: string): void {
      test(`${rule.id} fixes ${what}`, () => {
        const fixed = fixFirst(rule, dedent(before), title);
        assert.equal(fixed, dedent(after));
        assert.ok(
          findingsOf(rule, fixed).length < findingsOf(rule, dedent(before)).length,
          'the fixed text has as many findings as before',
        );
      });
    },

    leaves(what: string, text: string): void {
      test(`${rule.id} leaves ${what}`, () => {
        const source = dedent(text);
        const found = findingsOf(rule, source).map(({ at, message }): Mark => ({ span: at, message }));
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
