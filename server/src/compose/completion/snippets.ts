import type { Completion } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { fact } from '../../lint/fact';
import { snippetCompletion } from '../../snippets/proposals';
import type { Snippet, SnippetScope } from '../../snippets/snippet';
import type { Path } from '../path-at';
import type { Slot } from './slot';

/** The snippets that fit where a key may stand, those left out whose keys stand there already. */
export async function composeSnippets(slot: Slot, context: FeatureContext): Promise<readonly Completion[]> {
  if (slot.wants !== 'key' || slot.isFlow || slot.isQuoted || slot.hasColon) return [];
  const scopes = scopesAt(slot);
  if (scopes.length === 0) return [];
  const byScope = snippetsByScope(await context.snippets());
  return scopes
    .flatMap((scope) => byScope.get(scope) ?? [])
    .filter(({ keys }) => !keys.some((key) => slot.present.has(key)))
    .map(({ snippet, atMargin }) => (slot.extraIndent === 0 ? atMargin : snippetCompletion(snippet, slot.extraIndent)));
}

function scopesAt({ path, present }: Slot): readonly SnippetScope[] {
  if (path.length === 0) return present.size === 0 ? ['file', 'top-level'] : ['top-level'];
  if (!isServices(path)) return [];
  return path.length === 1 ? ['services'] : path.length === 2 ? ['service'] : [];
}

function isServices([first]: Path): boolean {
  return first === 'services';
}

interface Fitting {
  readonly snippet: Snippet;
  /** The keys that its body begins lines with at the margin. */
  readonly keys: readonly string[];
  /** As it is written where the line begins with it. */
  readonly atMargin: Completion;
}

const snippetsByScope = fact((all: readonly Snippet[]): ReadonlyMap<SnippetScope, readonly Fitting[]> => {
  const found = new Map<SnippetScope, Fitting[]>();
  for (const snippet of all) {
    if (snippet.language !== 'compose') continue;
    const keys = Array.from(snippet.body.matchAll(/^([\w-]+):/gm), ([, key = '']) => key);
    const fitting = { snippet, keys, atMargin: snippetCompletion(snippet) };
    const others = found.get(snippet.scope);
    if (others) others.push(fitting);
    else found.set(snippet.scope, [fitting]);
  }
  return found;
});
