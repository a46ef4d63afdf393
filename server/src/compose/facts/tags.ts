import { KeptWith } from '../../lint/fact';
import { type Span, span } from '../../text/span';
import type { ComposeFile, Element, Mapping, Scalar, Sequence } from '../model/nodes';

/** A tag such as `!reset`, as it is written in front of a value. */
export interface Tag {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  readonly node: Mapping | Sequence | Scalar;
  readonly element: Element;
}

const kept = new KeptWith<ComposeFile, readonly Tag[]>();

/** The tags of a file, in the order of the entries and items that they stand in. */
export function tagsOf(file: ComposeFile): readonly Tag[] {
  const known = kept.get(file) ?? findTags(file);
  kept.set(file, known);
  return known;
}

function findTags(file: ComposeFile): readonly Tag[] {
  return file.source.text.includes('!') ? file.elements.flatMap((element) => tagOf(file, element) ?? []) : [];
}

function tagOf({ source }: ComposeFile, element: Element): Tag | undefined {
  const { value: node } = element;
  if (!node || node.kind === 'alias' || node.tag === undefined) return undefined;
  const start = element.kind === 'entry' ? (element.colon ?? element.key.span.end) + 1 : element.span.start;
  // In brackets an item begins with its value, so the tag stands in front of it.
  const before = element.kind === 'item' && start === node.span.start ? Math.max(0, start - 200) : start;
  const at = source.text.slice(before, node.span.start).lastIndexOf('!');
  const first = source.text[before + at - 1] === '!' ? before + at - 1 : before + at;
  const text = at < 0 ? undefined : /^![^\s,[\]{}]*/.exec(source.text.slice(first, first + 200))?.[0];
  return text === undefined ? undefined : { text, span: span(first, first + text.length), node, element };
}
