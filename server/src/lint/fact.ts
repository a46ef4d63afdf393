import { type Answer, isNoting, type Leaning, leanOn, withLeaning } from './leaning';

interface Entry<Value> extends Answer {
  readonly value: Value;
  readonly leaning: Leaning;
}

/**
 * Something that several rules ask of one node: computed when first asked for, and kept as long as the node. Who asks
 * leans on what the answer leans on.
 */
export function fact<Node extends object, Value>(compute: (node: Node) => Value): (node: Node) => Value {
  return function ask(node: Node): Value {
    const answers = answersAbout(node);
    let entry = answers.get(ask) as Entry<Value> | undefined;
    if (!entry) {
      const { value, leaning } = withLeaning(() => compute(node));
      entry = { ask, node, about: '', value, leaning };
      answers.set(ask, entry);
    }
    leanOn(entry);
    return entry.value;
  };
}

/**
 * The same for something that is asked of a node for many names. What is `quick` is computed sooner than looked up: it
 * is kept only where the next version may compare it.
 */
export function factAbout<Node extends object, Value>(
  compute: (node: Node, about: string) => Value,
  effort?: 'quick',
): (node: Node, about: string) => Value {
  return function ask(node: Node, about: string): Value {
    if (effort === 'quick' && !isNoting()) return compute(node, about);
    const answers = answersAbout(node);
    let entries = answers.get(ask) as Map<string, Entry<Value>> | undefined;
    if (!entries) {
      entries = new Map();
      answers.set(ask, entries);
    }
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

/** By what was asked. */
export type Answers = Map<object, unknown>;

/**
 * A node that keeps itself what was answered about it. The engine's quick collections take what a weak map holds for
 * alive, and with it whole versions of a document that nobody needs any more.
 */
export interface Asked {
  answers: Answers | null;
}

const aboutOthers = new WeakMap<object, Answers>();

function answersAbout(node: Partial<Asked>): Answers {
  if (node.answers) return node.answers;
  const known = node.answers === null ? undefined : aboutOthers.get(node);
  if (known) return known;
  const answers: Answers = new Map();
  if (node.answers === null) node.answers = answers;
  else aboutOthers.set(node, answers);
  return answers;
}

/** What is kept with nodes that is no answer to a question: like a weak map, but see `Asked`. */
export class KeptWith<Node extends object, Value> {
  get(node: Node): Value | undefined {
    return answersAbout(node).get(this) as Value | undefined;
  }

  set(node: Node, value: Value): void {
    answersAbout(node).set(this, value);
  }
}
