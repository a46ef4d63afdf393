import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver';
import type { CompletionProposal } from '../../analysis/feature-types';
import type { Card } from '../../knowledge/knowledge';
import { cardMarkdown } from '../../knowledge/markdown';
import { isLeftOut } from '../../left-out';
import { snippetCard } from '../../snippets/card';
import { plainSnippet } from '../../snippets/snippet-text';
import type { Span } from '../../text/span';
import { rangesIn } from '../convert';
import { type Feature, type FeatureHost, inDocument } from '../feature';
import { toMarkup } from '../markup';
import { completionList, type Proposed } from './completion-list';

export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: ['-', '=', ',', ' ', '$', '{', '/', ':', '"', '[', '!'],
    },
  }),
  register(host) {
    const { connection, requests, service, client, leftOut, languageOf } = host;
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      requests.run('completion', token, [], () =>
        inDocument(host, uri, [], async ({ source }) => {
          const all = await service.completions(uri, source.offsetAt(position));
          const proposals = all.filter((proposal) => !isLeftOut(proposal, languageOf(uri), leftOut()));
          const takesSnippets = client().textDocument?.completion?.completionItem?.snippetSupport === true;
          const rangeOf = rangesIn(source);
          return completionList(
            proposals.map((proposal) => toProposed(rangeOf, proposal, takesSnippets)),
            proposals.some(({ isOneOfMany }) => isOneOfMany),
            client(),
          );
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
  choice: CompletionItemKind.Value,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  variable: CompletionItemKind.Variable,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  snippet: CompletionItemKind.Snippet,
};

/** Before the id of a snippet, in the place of a card's key. */
const snippetData = 'snippet:';

/** The documentation is left to `resolve`; `data` is the card's key, or leads to a snippet. */
function toProposed(rangeOf: (span: Span) => Range, proposal: CompletionProposal, takesSnippets: boolean): Proposed {
  const { label, kind, text, replaces, detail, rank, isSnippet, words = [] } = proposal;
  const data = proposal.snippet ? `${snippetData}${proposal.snippet}` : proposal.key;
  const item: CompletionItem = { label, kind: kinds[kind] };
  if (words.length > 0) item.filterText = [label, ...words].join(' ');
  if (detail) item.detail = detail;
  if (data) item.data = data;
  if (rank !== undefined) item.sortText = `${String(rank).padStart(4, '0')}${label}`;
  if (isSnippet && takesSnippets) item.insertTextFormat = InsertTextFormat.Snippet;
  if (proposal.isDeprecated) item.tags = [CompletionItemTag.Deprecated];
  return { item, range: rangeOf(replaces), newText: isSnippet && !takesSnippets ? plainSnippet(text) : text };
}

async function resolve(item: CompletionItem, { knowledge, links, client }: FeatureHost): Promise<CompletionItem> {
  const { data } = item;
  const card = typeof data !== 'string' ? undefined : await cardOf(data);
  if (!card) return item;
  const formats = client().textDocument?.completion?.completionItem?.documentationFormat;
  return { ...item, documentation: toMarkup(cardMarkdown(card), formats, links()) };

  async function cardOf(key: string): Promise<Card | undefined> {
    if (!key.startsWith(snippetData)) return knowledge.card(key);
    const snippet = (await knowledge.snippets()).find(({ id }) => `${snippetData}${id}` === key);
    return snippet && snippetCard(snippet);
  }
}
