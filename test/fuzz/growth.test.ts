import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeatureContext, ParsedDocument } from '../../server/src/analysis/language';
import type { Language } from '../../server/src/lint/rule';
import { emptyWorkspace } from '../../server/src/ports';
import { lint, parsed, today } from './engine/parsed';
import { stepsOf } from './engine/steps';
import { shapes } from './shapes';

const size = 100;
/** What is in order with twice the size: three times the steps. Squares take four. */
const mostTimes = 3;

const context: FeatureContext = {
  uri: 'file:///app/file',
  workspace: emptyWorkspace,
  today,
  keysBelow: () => [],
  ruleIds: [],
  snippets: async () => [],
};

for (const [language, all] of Object.entries(shapes) as [Language, (typeof shapes)[Language] & object][]) {
  for (const [what, shape] of Object.entries(all)) {
    test(`${language}, ${what}: twice as many take no more than three times the steps`, async () => {
      const steps = async (count: number) => stepsOf(() => askAll(language, shape(count)));
      await steps(size / 4); // tables that are made when first asked for
      const [once, twice] = [await steps(size), await steps(2 * size)];
      assert.ok(twice <= mostTimes * once, `${once} steps became ${twice}`);
    });
  }
}

async function askAll(language: Language, text: string): Promise<void> {
  const document: ParsedDocument = parsed(language, text);
  const [middle, end] = [text.length >> 1, text.length];
  lint(language, document);
  document.semanticTokens();
  document.outline();
  document.foldingRanges();
  document.links();
  document.inlayHints({ start: 0, end });
  document.graph();
  document.format({ tabSize: 4, insertSpaces: true });
  document.refactorings({ start: middle, end: middle });
  for (const offset of [middle, end]) {
    document.selectionAt(offset);
    await document.symbolAt(offset);
    await document.topicAt(offset, context);
    await document.completions(offset, context);
  }
}
