import { childrenOf } from '../model/lookup';
import type { ComposeFile, Element, Node } from '../model/nodes';

/** True where two texts load the same, and say the same in their comments. */
export function isSameProject(a: ComposeFile, b: ComposeFile): boolean {
  return (
    b.problems.length === 0 &&
    isSameList(a.documents, b.documents, (left, right) => isSameNode(left.root, right.root)) &&
    isSameList(a.comments, b.comments, (left, right) => left.text === right.text)
  );
}

function isSameNode(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.kind === 'alias' || b.kind === 'alias')
    return a.kind === b.kind && 'name' in a && 'name' in b && a.name === b.name;
  if (a.kind !== b.kind || a.anchor !== b.anchor || a.tag !== b.tag) return false;
  if (a.kind === 'scalar' || b.kind === 'scalar') {
    return a.kind === 'scalar' && b.kind === 'scalar' && a.text === b.text && a.style === b.style;
  }
  return a.flow === b.flow && isSameList<Element>(childrenOf(a), childrenOf(b), isSameElement);
}

function isSameElement(a: Element, b: Element): boolean {
  if (a.kind === 'entry' && b.kind === 'entry' && a.key.text !== b.key.text) return false;
  return a.kind === b.kind && isSameNode(a.value, b.value);
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (left: T, right: T) => boolean): boolean {
  return a.length === b.length && a.every((left, index) => isSame(left, b[index] ?? left));
}
