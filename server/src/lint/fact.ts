import { type Answer, type Leaning, leanOn, withLeaning } from './leaning';

interface Entry<Value> extends Answer {
  readonly value: Value;
  readonly leaning: Leaning;
}

/**
 * Something that several rules ask of one node: computed when first asked for, and kept as long as the node. Rules ask
 * one after the other for the same node, so the last answer is at hand. Who asks leans on what the answer leans on.
 */
export function fact<Node extends object, Value>(compute: (node: Node) => Value): (node: Node) => Value {
  const known = new WeakMap<Node, Entry<Value>>();
  let lastNode: Node | undefined;
  let last: Entry<Value> | undefined;
  return function ask(node: Node): Value {
    let entry = node === lastNode ? last : known.get(node);
    if (!entry) {
      const { value, leaning } = withLeaning(() => compute(node));
      entry = { ask, node, about: '', value, leaning };
      known.set(node, entry);
    }
    lastNode = node;
    last = entry;
    leanOn(entry);
    return entry.value;
  };
}

/** The same for something that is asked of a node for many names. */
export function factAbout<Node extends object, Value>(
  compute: (node: Node, about: string) => Value,
): (node: Node, about: string) => Value {
  const known = new WeakMap<Node, Map<string, Entry<Value>>>();
  return function ask(node: Node, about: string): Value {
    const entries = known.get(node) ?? new Map<string, Entry<Value>>();
    known.set(node, entries);
    let entry = entries.get(about);
    if (!entry) {
      const { value, leaning } = withLeaning(() => compute(node, about));
      entry = { ask, node, about, value, leaning };
      entries.set(about, entry);
    }
    leanOn(entry);
    return entry.value;
  };
}
