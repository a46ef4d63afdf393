import { type CompletionItem, CompletionItemKind, CompletionItemTag, InsertTextFormat } from 'vscode-languageserver';
import type { CompletionProposal } from '../../analysis/feature-types';
import { cardMarkdown } from '../../knowledge/markdown';
import type { SourceText } from '../../text/source-text';
import { toRange } from '../convert';
import { type Feature, type FeatureHost, inDocument } from '../feature';
import { toMarkup } from '../markup';
import { plainSnippet } from '../plain-snippet';

export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: ['-', '=', ',', ' ', '$', '{', '/', ':', '"', '[', '!'],
    },
  }),
  register(host) {
    const { connection, requests, service, client } = host;
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      requests.run('completion', token, [], () =>
        inDocument(host, uri, [], async ({ source }) => {
          const proposals = await service.completions(uri, source.offsetAt(position));
          const takesSnippets = client().textDocument?.completion?.completionItem?.snippetSupport === true;
          return proposals.map((proposal) => toCompletionItem(source, proposal, takesSnippets));
        }),
      ),
    );
    connection.onCompletionResolve((item, token) =>
      requests.run('completion documentation', token, item, () => resolve(item, host)),
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
function toCompletionItem(source: SourceText, proposal: CompletionProposal, takesSnippets: boolean): CompletionItem {
  const { label, kind, text, replaces, detail, key, rank, isSnippet } = proposal;
  return {
    label,
    kind: kinds[kind],
    filterText: label,
    textEdit: { range: toRange(source, replaces), newText: isSnippet && !takesSnippets ? plainSnippet(text) : text },
    ...(detail ? { detail } : {}),
    ...(key ? { data: key } : {}),
    ...(rank === undefined ? {} : { sortText: `${String(rank).padStart(4, '0')}${label}` }),
    ...(isSnippet && takesSnippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(proposal.isDeprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

async function resolve(item: CompletionItem, { knowledge, links, client }: FeatureHost): Promise<CompletionItem> {
  const card = typeof item.data === 'string' ? await knowledge.card(item.data) : undefined;
  if (!card) return item;
  const formats = client().textDocument?.completion?.completionItem?.documentationFormat;
  return { ...item, documentation: toMarkup(cardMarkdown(card), formats, links()) };
}
