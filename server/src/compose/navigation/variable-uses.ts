import { KeptWith } from '../../lint/fact';
import { type Span, touches } from '../../text/span';
import { dollarScalars, writtenTemplate } from '../facts/dollar-scalars';
import { valueIn } from '../facts/value';
import { hasReference, type Reference, referencesOf, type Template } from '../interpolation';
import type { ComposeFile, Scalar } from '../model/nodes';

/** A value with variables in it. */
export interface InterpolatedScalar {
  readonly node: Scalar;
  /** Of the text as it is written, quotes included: spans are those of the document. */
  readonly template: Template;
  readonly references: readonly Reference[];
}

const known = new KeptWith<ComposeFile, readonly InterpolatedScalar[]>();

/** The values in which Compose puts variables, in document order. Keys are never interpolated. */
export function interpolatedScalars(file: ComposeFile): readonly InterpolatedScalar[] {
  const found = known.get(file) ?? dollarScalars(file).flatMap((node) => interpolated(file, node));
  known.set(file, found);
  return found;
}

export function interpolationAt(
  file: ComposeFile,
  offset: number,
): { readonly scalar: InterpolatedScalar; readonly reference: Reference } | undefined {
  for (const scalar of interpolatedScalars(file)) {
    const reference = scalar.references.findLast(({ span }) => touches(span, offset));
    if (reference) return { scalar, reference };
  }
  return undefined;
}

export function usesOfVariable(file: ComposeFile, name: string): readonly Span[] {
  return interpolatedScalars(file)
    .flatMap(({ references }) => references)
    .filter((reference) => reference.name === name)
    .map(({ nameSpan }) => nameSpan);
}

function interpolated(file: ComposeFile, node: Scalar): readonly InterpolatedScalar[] {
  if (!(valueIn(node)?.hasVariable ?? hasReference(node.text))) return [];
  const template = writtenTemplate(file, node);
  return [{ node, template, references: referencesOf(template) }];
}
