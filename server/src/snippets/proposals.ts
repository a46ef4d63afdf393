import type { Completion, CompletionProposal } from '../analysis/feature-types';
import type { Span } from '../text/span';
import type { Snippet, SnippetScope } from './snippet';

/** Behind everything that the language itself proposes. */
const rank = 500;

/** The snippets that fit among some scopes. */
export function snippetProposals(
  snippets: readonly Snippet[],
  scopes: readonly SnippetScope[],
  replaces: Span,
): readonly CompletionProposal[] {
  return snippets
    .filter(({ scope }) => scopes.includes(scope))
    .map((snippet) => ({ ...snippetCompletion(snippet), replaces }));
}

/**
 * Lines below the first are indented by the editor as the first one is; `extraIndent` are blanks that they need besides.
 */
export function snippetCompletion({ id, title, prefixes, body }: Snippet, extraIndent = 0): Completion {
  return {
    label: id,
    kind: 'snippet',
    text: body.replaceAll('\n', `\n${' '.repeat(extraIndent)}`),
    isSnippet: true,
    detail: title,
    words: prefixes.slice(1),
    snippet: id,
    rank,
  };
}
