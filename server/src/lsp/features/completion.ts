import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import type { CompletionProposal } from '../../analysis/feature-types';
import type { Knowledge } from '../../knowledge/knowledge';
import { cardMarkdown, withLinks } from '../../knowledge/markdown';
import type { SourceText } from '../../text/source-text';
import { toRange } from '../convert';
import { type Feature, inDocument } from '../feature';
import type { Links } from '../links';

export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: { resolveProvider: true, triggerCharacters: ['-', '=', ',', ' ', '$', '{', '/', ':', '"', '[', '!'] },
  }),
  register(host) {
    const { connection, requests, service, knowledge, links } = host;
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      requests.run('completion', token, [], () =>
        inDocument(host, uri, [], async ({ source }) => {
          const proposals = await service.completions(uri, source.offsetAt(position));
          return proposals.map((proposal) => toCompletionItem(source, proposal));
        }),
      ),
    );
    connection.onCompletionResolve((item, token) =>
      requests.run('completion documentation', token, item, () => resolve(item, knowledge, links())),
    );
  },
};

const kinds: Readonly<Record<CompletionProposal['kind'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  variable: CompletionItemKind.Variable,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  snippet: CompletionItemKind.Snippet,
};

/** The documentation is left to `resolve`; `data` is the card's key. */
function toCompletionItem(source: SourceText, proposal: CompletionProposal): CompletionItem {
  const { label, kind, text, replaces, detail, key, rank } = proposal;
  return {
    label,
    kind: kinds[kind],
    filterText: label,
    textEdit: { range: toRange(source, replaces), newText: text },
    ...(detail ? { detail } : {}),
    ...(key ? { data: key } : {}),
    ...(rank === undefined ? {} : { sortText: `${String(rank).padStart(4, '0')}${label}` }),
    ...(proposal.isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(proposal.isDeprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

async function resolve(item: CompletionItem, knowledge: Knowledge, links: Links): Promise<CompletionItem> {
  const card = typeof item.data === 'string' ? await knowledge.card(item.data) : undefined;
  if (!card) return item;
  const value = withLinks(cardMarkdown(card), links.markdownTarget);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
