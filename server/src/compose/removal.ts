import type { SourceText } from '../text/source-text';
import { type Span, span } from '../text/span';
import { childrenOf } from './model/lookup';
import type { Collection, Element } from './model/nodes';

/**
 * What to delete so that one element is gone and the text still parses; nothing where it shares its line or where an
 * alias may refer to it.
 */
export function removal(source: SourceText, collection: Collection, index: number): Span | undefined {
  const children = childrenOf(collection);
  const element = children[index];
  if (!element || hasAnchor(element)) return undefined;
  if (!collection.flow) return wholeLines(source, element.span);

  const [previous, next] = [children[index - 1], children[index + 1]];
  if (next) return span(element.span.start, next.span.start);
  return previous ? span(previous.span.end, element.span.end) : element.span;
}

/** The lines of a span with their line ends, where they hold nothing else but a comment. */
function wholeLines(source: SourceText, { start, end }: Span): Span | undefined {
  const first = source.fullLineSpan(source.lineAt(start));
  const last = source.fullLineSpan(source.lineAt(end));
  const before = source.text.slice(first.start, start);
  const after = source.text.slice(end, last.end);
  if (!/^\uFEFF?[ \t]*$/.test(before) || !/^[ \t]*(?![ \t])(?:(?<=[ \t])#[^\r\n]*(?![^\r\n]))?\s*$/.test(after))
    return undefined;
  return span(first.start + (before.startsWith('\uFEFF') ? 1 : 0), last.end);
}

function hasAnchor({ value }: Element): boolean {
  if (!value || value.kind === 'alias') return false;
  return value.anchor !== undefined || (value.kind !== 'scalar' && childrenOf(value).some(hasAnchor));
}
