import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FeatureContext, ParsedDocument } from '../../server/src/analysis/language';
import type { Language } from '../../server/src/lint/rule';
import { emptyWorkspace } from '../../server/src/ports';
import { lint, parsed, today } from './engine/parsed';
import { stepsOf } from './engine/steps';
import { shapes } from './shapes';

const size = 80;

test.only('probe', async () => {
  for (const [language, all] of Object.entries(shapes) as [Language, Record<string, (n: number) => string>][]) {
    for (const [what, shape] of Object.entries(all)) {
      for (const [q, ask] of Object.entries(questions)) {
        const run = (n: number) => {
          const document = parsed(language, shape(n));
          return stepsOf(() => ask(document, language));
        };
        try {
          await run(20);
          const [a, b] = [await run(size), await run(size * 2)];
          const e = Math.log2(b / a);
          if (e > 1.2 && b > 20000) console.log(`${e.toFixed(2)} ${a} ${b} ${language} ${what}: ${q}`);
        } catch (error) {
          console.log('THROWS', language, what, q, String(error).slice(0, 200));
        }
      }
    }
  }
});

const context: FeatureContext = {
  uri: 'file:///app/file',
  workspace: emptyWorkspace,
  today,
  keysBelow: () => [],
  ruleIds: [],
  snippets: async () => [],
};

const questions: Readonly<Record<string, (document: ParsedDocument, language: Language) => void | Promise<void>>> = {
  parse: (document, language) => void parsed(language, document.source.text),
  lint: (document, language) => void lint(language, document),
  tokens: (document) => void document.semanticTokens(),
  outline: (document) => void document.outline(),
  folds: (document) => void document.foldingRanges(),
  links: (document) => void document.links(),
  hints: (document) => void document.inlayHints({ start: 0, end: document.source.text.length }),
  lenses: async (document) => void (await document.lenses()),
  format: (document) => void document.format({ tabSize: 4, insertSpaces: true }),
  graph: (document) => void document.graph(),
  completions: async (document) => void (await document.completions(document.source.text.length - 1, context)),
  topic: async (document) => void (await document.topicAt(document.source.text.length >> 1, context)),
  symbol: async (document) => void (await document.symbolAt(document.source.text.length >> 1)),
  selection: (document) => void document.selectionAt(document.source.text.length >> 1),
  refactorings: (document) => void document.refactorings({ start: 0, end: document.source.text.length }),
};
