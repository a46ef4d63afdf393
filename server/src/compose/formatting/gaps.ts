import { type Edit, replace, type Span, span } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { ComposeFile, Element, Node } from '../model/nodes';

/** One blank behind the colon and the dash; none before the colon. What stands in brackets is left alone. */
export function gapEdits(file: ComposeFile): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { root } of file.documents) visit(root);
  return edits;

  function visit(node: Node | undefined): void {
    if ((node?.kind !== 'mapping' && node?.kind !== 'sequence') || node.flow) return;
    for (const child of childrenOf(node)) {
      edits.push(...gapsOf(child, file.source.text));
      visit(child.value);
    }
  }
}

/** Blanks at the ends of lines, where they are no part of a text or comment. */
export function trailingBlankEdits({ source, comments }: ComposeFile, fixed: ReadonlySet<number>): readonly Edit[] {
  const commented = new Set(comments.map((comment) => source.lineAt(comment.span.start)));
  const edits: Edit[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    if (fixed.has(line) || commented.has(line)) continue;
    const { start, end } = source.lineSpan(line);
    const text = source.text.slice(start, end);
    const length = text.search(/(?<![ \t])[ \t]+$/);
    if (length >= 0) edits.push(replace(span(start + length, end), ''));
  }
  return edits;
}

function gapsOf(element: Element, text: string): readonly Edit[] {
  if (element.kind === 'item') {
    return text[element.span.start] === '-' ? oneBlank(blanksAt(text, element.span.start + 1), text) : [];
  }
  const { key, colon } = element;
  if (colon === undefined) return [];
  const before = span(key.span.end, colon);
  const isGap = before.end > before.start && /^[ \t]+$/.test(text.slice(before.start, before.end));
  // `*name:` would be an alias of that whole name.
  const behindKey = isGap && !key.text.startsWith('*') ? [replace(before, '')] : [];
  return [...behindKey, ...oneBlank(blanksAt(text, colon + 1), text)];
}

function blanksAt(text: string, start: number): Span {
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return span(start, end);
}

/** Blanks in front of a comment or a line's end are none between two things. */
function oneBlank(blanks: Span, text: string): readonly Edit[] {
  const next = text[blanks.end];
  const isBetween = blanks.end > blanks.start && next !== undefined && !/[\r\n#]/.test(next);
  return isBetween && text.slice(blanks.start, blanks.end) !== ' ' ? [replace(blanks, ' ')] : [];
}
