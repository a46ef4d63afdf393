import { type Span, span } from '../../text/span';
import { parseTemplate } from '../interpolation';
import { resolve } from '../model/lookup';
import type { Node, Scalar } from '../model/nodes';
import { expand, noVariables, type VariableSource } from '../variables';

/** A scalar as a rule wants it: what is written, and what Compose makes of it. */
export interface Value {
  readonly node: Scalar;
  /** Without quotes: the place for a finding and for an edit that keeps them. */
  readonly span: Span;
  /** Without quotes, variables as they are written. */
  readonly written: string;
  /** After interpolation; a literal default stands in for a variable that nobody knows, `undefined` where none does. */
  readonly text: string | undefined;
  readonly hasVariable: boolean;
  readonly isQuoted: boolean;
}

/** The scalar behind a node or an alias; `undefined` for collections, for `!reset`, and where nothing is written. */
export function valueIn(node: Node | undefined, variables: VariableSource = noVariables): Value | undefined {
  const scalar = resolve(node);
  if (scalar?.kind !== 'scalar' || scalar.tag === '!reset') return undefined;
  if (variables !== noVariables && scalar.text.includes('$')) return evaluated(scalar, variables);
  scalar.value ??= evaluated(scalar, noVariables);
  return scalar.value;
}

/** True where an earlier file is changed on purpose: rules say nothing there. */
export function isPatched(node: Node | undefined): boolean {
  return node !== undefined && node.kind !== 'alias' && (node.tag === '!reset' || node.tag === '!override');
}

/**
 * The place of a part of a value, counted in UTF-16 units of `written`. Where quotes hold escapes, or a block scalar
 * folds lines, parts cannot be counted out, and the place is the whole value.
 */
export function partOf({ node, span: whole, written }: Value, start: number, end: number): Span {
  return whole.end - whole.start === written.length && node.style !== 'literal' && node.style !== 'folded'
    ? span(whole.start + start, whole.start + end)
    : whole;
}

function evaluated(scalar: Scalar, variables: VariableSource): Value {
  const isQuoted = scalar.style === 'single-quoted' || scalar.style === 'double-quoted';
  const { start, end } = scalar.span;
  const template = scalar.text.includes('$') ? parseTemplate(scalar.text) : undefined;
  return {
    node: scalar,
    span: isQuoted && end - start >= 2 ? span(start + 1, end - 1) : scalar.span,
    written: scalar.text,
    text: template ? expand(template, variables) : scalar.text,
    hasVariable: template?.parts.some(({ kind }) => kind === 'reference') ?? false,
    isQuoted,
  };
}
