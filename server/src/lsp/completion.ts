import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { CompletionProposal } from '../analysis/language';
import type { Knowledge } from '../knowledge/knowledge';
import { cardMarkdown, withLinks } from '../knowledge/markdown';
import type { SourceText } from '../text/source-text';
import { toRange } from './convert';
import type { Links } from './links';

const kinds: Readonly<Record<CompletionProposal['kind'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
};

/** The documentation is left to `resolveCompletion`; `data` is the card's key. */
export function toCompletionItem(source: SourceText, proposal: CompletionProposal): CompletionItem {
  const { label, kind, text, replaces, key } = proposal;
  return {
    label,
    kind: kinds[kind],
    filterText: label,
    textEdit: { range: toRange(source, replaces), newText: text },
    ...(key ? { data: key } : {}),
  };
}

export function resolveCompletion(item: CompletionItem, knowledge: Knowledge, links: Links): CompletionItem {
  const card = typeof item.data === 'string' ? knowledge.card(item.data) : undefined;
  if (!card) return item;
  const value = withLinks(cardMarkdown(card), links.markdownTarget);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
