import type { CompletionProposal } from '../analysis/feature-types';
import type { Span } from '../text/span';
import type { Snippet, SnippetScope } from './snippet';

/** Behind everything that the language itself proposes. */
const rank = 500;

/**
 * The snippets that fit among some scopes. Lines below the first are indented by the editor as the first one is;
 * `extraIndent` are blanks that they need besides.
 */
export function snippetProposals(
  snippets: readonly Snippet[],
  scopes: readonly SnippetScope[],
  replaces: Span,
  extraIndent = 0,
): readonly CompletionProposal[] {
  const indent = ' '.repeat(extraIndent);
  return snippets
    .filter(({ scope }) => scopes.includes(scope))
    .map(({ id, title, prefixes, body }) => ({
      label: id,
      kind: 'snippet',
      text: body.replaceAll('\n', `\n${indent}`),
      isSnippet: true,
      replaces,
      detail: title,
      words: prefixes.slice(1),
      snippet: id,
      rank,
    }));
}
