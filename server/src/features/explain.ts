import type { FeatureContext, ParsedDocument } from '../analysis/language';
import type { Knowledge } from '../knowledge/knowledge';
import type { Span } from '../text/span';
import { type Hover, thingAt } from './hover';

/** What the wiki says about a piece of a text. */
export interface Explanation {
  readonly text: string;
  /** Where it begins, from the start of what was asked about. */
  readonly start: number;
  /** Links into the wiki are still written `docker-wiki:<address>`. */
  readonly markdown: string;
}

/** A text has more words than anyone reads cards about. */
const mostParts = 60;

/** Takes a piece of a document apart: each thing in it that the wiki explains, with what its hover says, once. */
export async function explainWithin(
  document: ParsedDocument,
  within: Span,
  context: FeatureContext,
  knowledge: Knowledge,
): Promise<readonly Explanation[]> {
  await knowledge.ready();
  const parts: Hover[] = [];
  const told = new Set<string>();
  for (const offset of wordStarts(document.source.text, within)) {
    const thing = await thingAt(document, offset, context, knowledge);
    if (!thing || thing.span.end <= within.start || told.has(thing.markdown)) continue;
    told.add(thing.markdown);
    parts.push(thing);
    if (parts.length === mostParts) break;
  }
  return parts
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(({ markdown, span }) => ({
      text: document.source.text.slice(span.start, span.end),
      start: span.start - within.start,
      markdown,
    }));
}

/** Where words begin, and what follows the signs that stand inside of them. */
function wordStarts(text: string, { start, end }: Span): readonly number[] {
  const words = /[^\s=,:"'()[\]{}|&;]+/g;
  return [...text.slice(start, end).matchAll(words)].flatMap(({ 0: word, index }) => {
    const letters = /^-\w{2,}$/.test(word) ? [...word].slice(2).map((_, letter) => start + index + 2 + letter) : [];
    return [start + index, ...letters];
  });
}
