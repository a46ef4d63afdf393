import { KeptWith } from '../../lint/fact';
import type { ComposeFile, Node } from '../model/nodes';

const known = new KeptWith<ComposeFile, ReadonlySet<number>>();

/** Lines whose end belongs to a text or to something in brackets, blank lines behind a block text included. */
export function fixedLines(file: ComposeFile): ReadonlySet<number> {
  const lines = known.get(file) ?? new Set(nodesOf(file).flatMap((node) => linesIn(file, node)));
  known.set(file, lines);
  return lines;
}

/** Every node of the file, collections included. */
function nodesOf({ elements, documents }: ComposeFile): readonly Node[] {
  return [...documents.map(({ root }) => root), ...elements.map(({ value }) => value)].filter(
    (node) => node !== undefined,
  );
}

/** True for nodes whose inner lines belong together. */
export function isOnePiece(node: Node): boolean {
  return node.kind === 'scalar' || ((node.kind === 'mapping' || node.kind === 'sequence') && node.flow);
}

function linesIn({ source }: ComposeFile, node: Node): readonly number[] {
  if (!isOnePiece(node)) return [];
  const first = source.lineAt(node.span.start);
  const isBlock = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  let last = source.lineAt(node.span.end);
  if (isBlock) while (last + 1 < source.lineCount && /^\s*$/.test(source.slice(source.lineSpan(last + 1)))) last++;
  return Array.from({ length: isBlock ? last - first + 1 : last - first }, (_, index) => first + index);
}
