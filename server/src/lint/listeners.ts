import type { NodeByKind, NodeKind, Rule, RuleContext } from './rule';

export type AnyHandler = (node: NodeByKind[NodeKind], ctx: RuleContext) => void;

/** A rule that is on, as one kind of node sees it. */
export interface Listener {
  readonly rule: Rule;
  readonly kind: NodeKind;
  readonly handle: AnyHandler;
  readonly ctx: RuleContext;
}

export type ListenersByKind = Map<NodeKind, Listener[]>;

export function addTo(listeners: ListenersByKind, listener: Listener): void {
  const list = listeners.get(listener.kind);
  if (list) list.push(listener);
  else listeners.set(listener.kind, [listener]);
}
