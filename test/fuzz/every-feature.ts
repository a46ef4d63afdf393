import assert from 'node:assert/strict';
import type { FeatureContext } from '../../server/src/analysis/language';
import type { Language } from '../../server/src/lint/rule';
import { emptyWorkspace } from '../../server/src/ports';
import { applyEdits, type Span } from '../../server/src/text/span';
import { lint, parsed, today } from './engine/parsed';

const context: FeatureContext = {
  uri: 'file:///app/file',
  workspace: emptyWorkspace,
  today,
  keysBelow: () => ['one', 'two'],
  ruleIds: [],
  snippets: async () => [],
};
const formatting = { tabSize: 4, insertSpaces: true };

/**
 * Asks each feature of a language at places all over a text. Throws where a feature throws, where a range leaves the
 * text, where tokens overlap, where a fix cannot be applied, or where formatting is not the same the second time.
 */
export async function askEverything(language: Language, text: string): Promise<void> {
  const document = parsed(language, text);
  const inside = ({ start, end }: Span) => {
    assert.ok(
      Number.isInteger(start) && 0 <= start && start <= end && end <= text.length,
      `${start}-${end} of ${text.length}`,
    );
  };
  for (const { at, related, fixes } of lint(language, document)) {
    inside(at);
    for (const { span } of related) inside(span);
    for (const { edits } of fixes) applyEdits(text, edits());
  }

  for (const { span } of document.suppressions()) inside(span);
  for (const { span } of document.foldingRanges()) inside(span);
  for (const { span } of document.links()) inside(span);
  for (const { span } of await document.lenses()) inside(span);
  for (const { place } of document.graph()?.nodes ?? []) if (place) inside(place.span);
  checkOutline(document.outline());
  let end = 0;
  for (const { span } of document.semanticTokens()) {
    inside(span);
    assert.ok(span.start >= end, 'tokens overlap');
    assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, 'a token over a line end');
    end = span.end;
  }
  for (const offset of places(text)) {
    const topic = await document.topicAt(offset, context);
    if (topic) inside(topic.span);
    for (const { replaces } of await document.completions(offset, context)) inside(replaces);
    for (const use of (await document.symbolAt(offset))?.uses ?? []) inside(use.span);
    for (const span of document.selectionAt(offset)) inside(span);
    document.signatureAt(offset);
    document.callsAt(offset);
    for (const { edits } of document.refactorings({ start: offset, end: offset })) applyEdits(text, edits());
    for (const hint of document.inlayHints({ start: 0, end: text.length })) assert.ok(hint.offset <= text.length);
  }
  const formatted = applyEdits(text, document.format(formatting));
  const again = parsed(language, formatted);
  assert.equal(
    applyEdits(formatted, again.format(formatting)),
    formatted,
    'formatting is not the same the second time',
  );

  function checkOutline(nodes: ReturnType<typeof document.outline>): void {
    for (const { span, nameSpan, children } of nodes) {
      inside(span);
      inside(nameSpan);
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, 'a name outside its node');
      checkOutline(children);
    }
  }
}

function places(text: string): readonly number[] {
  return Array.from({ length: 9 }, (_, index) => Math.floor((text.length * index) / 8));
}
