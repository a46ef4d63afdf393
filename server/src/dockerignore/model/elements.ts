import { type Span, span } from '../../text/span';
import type { PatternLine } from './nodes';

export type ElementKind = '!' | '**' | '*' | '?' | '[]' | '\\';

/** A piece of a pattern that is more than its letters. */
export interface Element {
  readonly kind: ElementKind;
  readonly span: Span;
}

/** The operators of a line, in their order. */
export function elementsOf({ bang, path }: PatternLine): readonly Element[] {
  const found: Element[] = bang ? [{ kind: '!', span: bang }] : [];
  for (const match of path.text.matchAll(/\\.?|\*\*|\*|\?|\[(?:\\.?|[^\]\\])*(\]?)/gsu)) {
    if (match[0].startsWith('[') && !match[1]) break; // nothing behind a set without an end means anything
    const start = path.span.start + match.index;
    found.push({ kind: kindOf(match[0]), span: span(start, start + match[0].length) });
  }
  return found;
}

function kindOf(text: string): ElementKind {
  if (text === '**' || text === '*' || text === '?') return text;
  return text.startsWith('[') ? '[]' : '\\';
}
