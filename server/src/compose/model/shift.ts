import { type Span, span } from '../../text/span';
import { type AnchorPlace, aliasTo } from './alias';
import type { Alias, AnchorMark, Comment, Element, Entry, Item, Node } from './nodes';

/** What stands behind an edit, at its new place. */
export interface Shifter {
  entry(entry: Entry): Entry;
  element(element: Element): Element;
  comment(comment: Comment): Comment;
  anchorMark(mark: AnchorMark): AnchorMark;
}

type Target = Exclude<Node, Alias>;

/**
 * Moves parts of a tree by so many UTF-16 units. Each part is moved once, and aliases name the moved ones. Nothing is
 * copied where nothing moves.
 */
export function shifter(by: number): Shifter {
  if (by === 0) {
    return { entry: same, element: same, comment: same, anchorMark: same };
  }
  const elements = new Map<Element, Element>();
  const targets = new Map<Target, AnchorPlace>();
  return {
    entry,
    element: (element) => (element.kind === 'entry' ? entry(element) : item(element)),
    comment: (comment) => ({ ...comment, span: moved(comment.span) }),
    anchorMark: (mark) => ({ ...mark, nameSpan: moved(mark.nameSpan) }),
  };

  function entry(old: Entry): Entry {
    const known = elements.get(old);
    if (known?.kind === 'entry') return known;
    const { key, colon, value } = old;
    const result: Entry = {
      kind: 'entry',
      span: moved(old.span),
      key: { text: key.text, span: moved(key.span) },
      colon: colon === undefined ? undefined : colon + by,
      value: value && node(value),
    };
    elements.set(old, result);
    return result;
  }

  function item(old: Item): Item {
    const known = elements.get(old);
    if (known?.kind === 'item') return known;
    const result: Item = { kind: 'item', span: moved(old.span), value: old.value && node(old.value) };
    elements.set(old, result);
    return result;
  }

  function node(old: Node): Node {
    if (old.kind === 'alias') return alias(old);
    const place: AnchorPlace = {};
    if (old.anchor !== undefined) targets.set(old, place);
    place.node = target(old);
    return place.node;
  }

  function target(old: Target): Target {
    const at = moved(old.span);
    if (old.kind === 'scalar') return { ...old, span: at, value: null, answers: null };
    if (old.kind === 'mapping') {
      return { ...old, span: at, entries: old.entries.map(entry), index: null, answers: null };
    }
    return { ...old, span: at, items: old.items.map(item), answers: null };
  }

  /** What an alias stands for is above it, or around it and still to be made. */
  function alias({ name, span: at, target: old }: Alias): Alias {
    return aliasTo(old && (targets.get(old) ?? { node: old }), name, moved(at));
  }

  function moved({ start, end }: Span): Span {
    return span(start + by, end + by);
  }
}

function same<T>(part: T): T {
  return part;
}
