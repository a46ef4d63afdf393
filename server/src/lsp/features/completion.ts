import { type CompletionItem, CompletionItemKind, CompletionItemTag, InsertTextFormat } from 'vscode-languageserver';
import type { Completion, CompletionProposal, KnownCompletions } from '../../analysis/feature-types';
import type { Card } from '../../knowledge/knowledge';
import { cardMarkdown } from '../../knowledge/markdown';
import { isLeftOut } from '../../left-out';
import { snippetCard } from '../../snippets/card';
import { plainSnippet } from '../../snippets/snippet-text';
import { rangesIn, toRange } from '../convert';
import { type Feature, type FeatureHost, inDocument } from '../feature';
import { toMarkup } from '../markup';
import { completionList, takesEditRange, withText } from './completion-list';

export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: ['-', '=', ',', ' ', '$', '{', '/', ':', '"', '[', '!'],
    },
  }),
  register(host) {
    const { connection, requests, service, client, leftOut, languageOf } = host;
    const kept = new WeakMap<Completion, CompletionItem | 'left out'>();
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      requests.run('completion', token, [], () =>
        inDocument(host, uri, [], async ({ source }) => {
          const found = await service.completions(uri, source.offsetAt(position));
          const language = languageOf(uri);
          const isWanted = (proposal: Completion) => !isLeftOut(proposal, language, leftOut());
          if ('replaces' in found && takesEditRange(client())) {
            return {
              isIncomplete: false,
              itemDefaults: { editRange: toRange(source, found.replaces) },
              items: keptItems(found.proposals, isWanted),
            };
          }
          const rangeOf = rangesIn(source);
          const proposals = placed(found).filter(isWanted);
          return completionList(
            proposals.map((proposal) => ({
              item: itemOf(proposal, takesSnippets()),
              range: rangeOf(proposal.replaces),
              newText: textOf(proposal, takesSnippets()),
            })),
            proposals.some(({ isOneOfMany }) => isOneOfMany),
            client(),
          );
        }),
      ),
    );
    connection.onCompletionResolve((item, token) =>
      requests.run('completion documentation', token, item, () => resolve(item, host)),
    );

    function takesSnippets(): boolean {
      return client().textDocument?.completion?.completionItem?.snippetSupport === true;
    }

    /** A hundred items are asked for with each key that is begun; only what stands there already differs. */
    function keptItems(proposals: readonly Completion[], isWanted: (proposal: Completion) => boolean) {
      const items: CompletionItem[] = [];
      for (const proposal of proposals) {
        let item = kept.get(proposal);
        if (!item) {
          item = isWanted(proposal)
            ? withText(itemOf(proposal, takesSnippets()), textOf(proposal, takesSnippets()))
            : 'left out';
          kept.set(proposal, item);
        }
        if (item !== 'left out') items.push(item);
      }
      return items;
    }
  },
};

function placed(found: KnownCompletions | readonly CompletionProposal[]): readonly CompletionProposal[] {
  if (!('replaces' in found)) return found;
  const { replaces, proposals } = found;
  return proposals.map((proposal) => ({ ...proposal, replaces }));
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
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
function itemOf(proposal: Completion, takesSnippets: boolean): CompletionItem {
  const { label, kind, detail, rank, isSnippet, words = [] } = proposal;
  const data = proposal.snippet ? `${snippetData}${proposal.snippet}` : proposal.key;
  const item: CompletionItem = { label, kind: kinds[kind] };
  if (words.length > 0) item.filterText = [label, ...words].join(' ');
  if (detail) item.detail = detail;
  if (data) item.data = data;
  if (rank !== undefined) item.sortText = `${String(rank).padStart(4, '0')}${label}`;
  if (isSnippet && takesSnippets) item.insertTextFormat = InsertTextFormat.Snippet;
  if (proposal.isDeprecated) item.tags = [CompletionItemTag.Deprecated];
  return item;
}

function textOf({ text, isSnippet }: Completion, takesSnippets: boolean): string {
  return isSnippet && !takesSnippets ? plainSnippet(text) : text;
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
