import { type Span, span, touches } from '../../text/span';
import { commentTouching, lineTouching } from '../model/lookup';
import type { IgnoreFile } from '../model/nodes';

/** The part between two slashes, the path, the pattern, the file. */
export function selectionAt(file: IgnoreFile, offset: number): readonly Span[] {
  const whole = span(0, file.source.text.length);
  const comment = commentTouching(file, offset);
  if (comment) return growing([comment.span, whole]);
  const line = lineTouching(file, offset);
  if (!line) return growing([whole]);
  const parts = [...line.path.text.matchAll(/[^/]+/g)].map(({ index, 0: text }) =>
    span(line.path.span.start + index, line.path.span.start + index + text.length),
  );
  const part = parts.find((each) => touches(each, offset));
  const inPath = touches(line.path.span, offset) ? [...(part ? [part] : []), line.path.span] : [];
  return growing([...inPath, line.span, whole]);
}

/** Each larger than the one before. */
function growing(spans: readonly Span[]): readonly Span[] {
  return spans.filter((each, index) => {
    const before = spans[index - 1];
    return each.end > each.start && (!before || each.end - each.start > before.end - before.start);
  });
}
