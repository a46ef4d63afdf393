import type { CompletionProposal } from '../analysis/feature-types';
import type { FeatureContext } from '../analysis/language';
import { type Span, touches } from '../text/span';
import { shapeAt } from './card-key';
import { childrenOf } from './model/lookup';
import type { Collection, ComposeFile, Node } from './model/nodes';
import { nodeAt, type Path, parentAt, pathAt, wordAt } from './path-at';

/** Blanks and dashes, then perhaps the beginning of a key or item. */
const keyLine = /^(\uFEFF?\s*)((?:-\s+)*)[\w.-]*$/;

/** The keys that fit at the offset and are not there yet; below `depends_on`, the other services. */
export function completions(
  file: ComposeFile,
  offset: number,
  { keysBelow }: Pick<FeatureContext, 'keysBelow'>,
): readonly CompletionProposal[] {
  const slot = slotAt(file, offset);
  if (!slot) return [];

  const [section, service, key, place] = slot.path;
  const isDependency = section === 'services' && key === 'depends_on' && slot.path.length <= 4;
  if (isDependency && typeof place !== 'string') return services(file, slot, service);

  const shape = slot.inFlowList ? undefined : shapeAt(slot.path);
  if (shape?.kind !== 'keys') return [];
  const { prefix, inside } = shape;
  return keysBelow(`${prefix}/`)
    .filter((label) => !label.includes('/') && !label.endsWith('-') && !slot.present.has(label))
    .map((label) => ({
      label,
      kind: 'key',
      text: withColon(label, slot, inside.has(label) ? ':' : ': '),
      replaces: slot.word,
      key: `${prefix}/${label}`,
    }));
}

/** A place that waits for a key or for an item of a list. */
interface Slot {
  /** The collection that the key belongs to; of an item, with its place in the list. */
  readonly path: Path;
  readonly word: Span;
  /** What the path leads to now. */
  readonly parent: Node | undefined;
  /** Keys of the mapping or texts of the list, the one at the cursor left out. */
  readonly present: ReadonlySet<string>;
  readonly inFlowList: boolean;
  /** A colon stands behind the word already. */
  readonly hasColon: boolean;
}

function slotAt(file: ComposeFile, offset: number): Slot | undefined {
  if (file.comments.some((comment) => comment.span.start < offset && offset <= comment.span.end)) return undefined;
  const here = pathAt(file, offset)?.node;
  if (here?.kind === 'scalar' && here.style !== 'plain') return undefined;

  const { source } = file;
  const word = wordAt(source.text, offset);
  const hasColon = /^[ \t]*:/.test(source.text.slice(word.end, word.end + 20));
  const flow = innermostFlow(file, offset);
  if (flow) {
    const inFlowList = flow.node.kind === 'sequence';
    if (!inFlowList && !isKeyInBraces(source.text, word.start)) return undefined;
    return { path: flow.path, word, hasColon, inFlowList, parent: flow.node, present: presentIn(flow.node, offset) };
  }

  const line = source.lineSpan(source.lineAt(offset));
  const match = keyLine.exec(source.text.slice(line.start, offset));
  if (!match) return undefined;
  const [, indent = '', dashes = ''] = match;
  const dashColumns = [...dashes.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const path = parentAt(file, line.start, word.start - line.start, dashColumns);
  const list = typeof path[path.length - 1] === 'number' ? nodeAt(file, path.slice(0, -1), line.start) : undefined;
  const parent = nodeAt(file, path, line.start);
  const present = new Set([...presentIn(parent, offset), ...presentIn(list, offset)]);
  return { path, word, hasColon, inFlowList: false, parent, present };
}

function presentIn(node: Node | undefined, offset: number): ReadonlySet<string> {
  if (node?.kind !== 'mapping' && node?.kind !== 'sequence') return new Set();
  const texts = childrenOf(node).flatMap((child) => {
    if (child.kind === 'entry') return touches(child.key.span, offset) ? [] : child.key.text;
    return child.value?.kind === 'scalar' && !touches(child.span, offset) ? child.value.text : [];
  });
  return new Set(texts);
}

interface Flow {
  readonly node: Collection;
  readonly path: Path;
}

/** The innermost brackets or braces around the offset. */
function innermostFlow(file: ComposeFile, offset: number): Flow | undefined {
  let found: Flow | undefined;
  const path: (string | number)[] = [];
  let node = file.documents.find(({ root }) => root && touches(root.span, offset))?.root;
  while (node?.kind === 'mapping' || node?.kind === 'sequence') {
    if (node.flow && (node.span.start === offset || isClosedBefore(file, node.span, offset))) break;
    if (node.flow) found = { node, path: [...path] };
    const index: number = childrenOf(node).findIndex(({ span }) => touches(span, offset));
    const child = childrenOf(node)[index];
    if (!child) break;
    path.push(child.kind === 'entry' ? child.key.text : index);
    node = child.value;
  }
  return found;
}

function isClosedBefore({ source }: ComposeFile, { end }: Span, offset: number): boolean {
  return offset >= end && /[\]}]/.test(source.text[end - 1] ?? '');
}

function isKeyInBraces(text: string, wordStart: number): boolean {
  return /[{,]\s*$/.test(text.slice(Math.max(0, wordStart - 200), wordStart));
}

function services(file: ComposeFile, slot: Slot, owner: string | number | undefined): readonly CompletionProposal[] {
  const isItem = slot.inFlowList || typeof slot.path[3] === 'number';
  return [...file.serviceNames]
    .filter((name) => name !== owner && !slot.present.has(name))
    .map((name) => ({
      label: name,
      kind: 'reference',
      text: isItem ? name : slot.parent?.kind === 'mapping' ? withColon(name, slot, ':') : `- ${name}`,
      replaces: slot.word,
    }));
}

function withColon(label: string, { hasColon }: Slot, colon: string): string {
  return hasColon ? label : label + colon;
}
