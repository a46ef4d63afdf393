import { contains, type Edit, replace, type Span, span } from '../../text/span';
import type { Value } from '../facts/value';
import type { ComposeFile, Node } from '../model/nodes';
import { isShared } from './removal-fix';

const operator = /^(?:\|\|?|&&?|;|\d?>{1,2}|<|2>&1|\d?>{1,2}\S+)$/;
const plain = /^[\w@%+=:,./${}-]+$/;

/** Words as a text for a shell: operators stay what they are, blanks and signs are put in quotes. */
export function shellText(words: readonly string[]): string {
  return words.map((word) => (operator.test(word) || plain.test(word) ? word : quoted(word))).join(' ');
}

/** A list of texts in one line. */
export function flowList(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}

/** Puts one text in the place of neighbouring items; `undefined` where a comment or an alias stands between them. */
export function joinItems(
  file: ComposeFile,
  list: Node,
  items: readonly Value[],
  text: string,
): readonly Edit[] | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || !areOwn(file, list, items)) return undefined;
  const at: Span = span(first.node.span.start, last.node.span.end);
  return file.source.slice(at).includes('#') ? undefined : [replace(at, JSON.stringify(text))];
}

/** True where the items stand in the list itself, and no other place uses them. */
export function areOwn(file: ComposeFile, list: Node, items: readonly Value[]): boolean {
  return (
    !isShared(file, list.span) &&
    items.every(({ node }) => node.anchor === undefined && contains(list.span, node.span) && isOneLine(node.style))
  );
}

function isOneLine(style: Value['node']['style']): boolean {
  return style !== 'literal' && style !== 'folded';
}

function quoted(word: string): string {
  return word.includes('$') || word.includes("'") ? `"${word.replace(/["\\`]/g, '\\$&')}"` : `'${word}'`;
}
