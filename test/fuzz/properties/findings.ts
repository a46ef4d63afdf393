import assert from 'node:assert/strict';
import type { Span } from '../../../server/src/text/span';
import { lint, parsed } from '../engine/parsed';
import type { FuzzDocument } from '../engine/property';

/** Visits of nodes for each character, and those that even an empty text has. */
const visitsPerCharacter = 8;
const visitsOfEmpty = 64;

/** No rule throws, every place lies in the text, findings come in order, and the walk is no longer than the text asks. */
export function findings({ language, versions }: FuzzDocument): void {
  const text = versions.at(-1) ?? '';
  const document = parsed(language, text);
  let before = 0;
  for (const { at, related, message, rule } of lint(language, document)) {
    assert.ok(isInside(at, text), `${rule.id}: ${at.start}-${at.end} of ${text.length}`);
    for (const { span } of related) assert.ok(isInside(span, text), `${rule.id}, related: ${span.start}-${span.end}`);
    assert.ok(at.start >= before, `${rule.id} out of order`);
    assert.notEqual(message, '', rule.id);
    before = at.start;
  }
  let visits = 0;
  document.walk(() => void visits++);
  assert.ok(
    visits <= visitsPerCharacter * text.length + visitsOfEmpty,
    `${visits} visits of ${text.length} characters`,
  );
}

function isInside({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}
