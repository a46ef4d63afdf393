import assert from 'node:assert/strict';
import type { ParsedDocument } from '../../../server/src/analysis/language';
import { parserFor } from '../../../server/src/languages';
import type { Finding } from '../../../server/src/lint/finding';
import { createLinter, type Linter } from '../../../server/src/lint/linter';
import { rules } from '../../../server/src/lint/registry';
import type { Language } from '../../../server/src/lint/rule';
import { SourceText } from '../../../server/src/text/source-text';

/** The day on which everything happens. */
export const today = '2026-11-22';

export function parsed(language: Language, text: string): ParsedDocument {
  const parse = parserFor(language);
  assert.ok(parse, `no parser for ${language}`);
  return parse(new SourceText(text));
}

/** What all rules of a language find. Fails where one of them throws. */
export function lint(language: Language, document: ParsedDocument): readonly Finding[] {
  assert.equal(document.failure(), undefined, 'the parser failed');
  const { findings, failures } = linterOf(language).lint(document);
  assert.deepEqual(
    failures.map(({ rule, error }) => `${rule.id}: ${error instanceof Error ? error.stack : error}`),
    [],
  );
  return findings;
}

const linters = new Map<Language, Linter>();

function linterOf(language: Language): Linter {
  const known = linters.get(language);
  if (known) return known;
  const linter = createLinter(
    rules.filter(({ id }) => id.startsWith(`${language}/`)),
    ({ severity }) => severity,
    () => today,
  );
  linters.set(language, linter);
  return linter;
}
