import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { fact } from '../../lint/fact';
import { snippetProposals } from '../../snippets/proposals';
import type { Snippet, SnippetScope } from '../../snippets/snippet';
import type { Path } from '../path-at';
import type { Slot } from './slot';

/** The snippets that fit where a key may stand, those left out whose keys stand there already. */
export async function composeSnippets(slot: Slot, context: FeatureContext): Promise<readonly CompletionProposal[]> {
  if (slot.wants !== 'key' || slot.isFlow || slot.isQuoted || slot.hasColon) return [];
  const scopes = scopesAt(slot);
  if (scopes.length === 0) return [];
  const snippets = (await context.snippets()).filter(
    (snippet) =>
      snippet.language === 'compose' &&
      scopes.includes(snippet.scope) &&
      !keysOf(snippet).some((key) => slot.present.has(key)),
  );
  return snippetProposals(snippets, scopes, slot.word, slot.extraIndent);
}

function scopesAt({ path, present }: Slot): readonly SnippetScope[] {
  if (path.length === 0) return present.size === 0 ? ['file', 'top-level'] : ['top-level'];
  if (!isServices(path)) return [];
  return path.length === 1 ? ['services'] : path.length === 2 ? ['service'] : [];
}

function isServices([first]: Path): boolean {
  return first === 'services';
}

/** The keys that a body begins its lines with at the margin. */
const keysOf = fact(({ body }: Snippet): readonly string[] =>
  Array.from(body.matchAll(/^([\w-]+):/gm), ([, key = '']) => key),
);
