import type { LabelForm, RuleOptions } from '../../lint/rule';
import { type Edit, remove, type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { KeyValue } from '../model/key-values';
import type { Instruction } from '../model/nodes';
import type { Word } from '../model/words';
import { removeInstruction } from './removal';

/** A pair of LABEL. */
export interface Label {
  /** Without quotes. */
  readonly key: string;
  readonly name: Word;
  readonly value: Word;
  readonly pair: KeyValue;
  readonly instruction: Instruction;
}

/** The labels of an instruction that have a value, and whose key holds no variable. */
export const labelsOf = fact((instruction: Instruction): readonly Label[] => {
  if (instruction.kind !== 'label') return [];
  return instruction.pairs.flatMap((pair) => {
    const { name, value } = pair;
    return value && !name.hasVariable && name.value !== '' ? [{ key: name.value, name, value, pair, instruction }] : [];
  });
});

export const ociPrefix = 'org.opencontainers.image.';

/** Forms that the OCI annotations have by themselves. */
const ociForms: ReadonlyMap<string, LabelForm> = new Map([
  [`${ociPrefix}created`, 'rfc3339'],
  [`${ociPrefix}documentation`, 'url'],
  [`${ociPrefix}licenses`, 'spdx'],
  [`${ociPrefix}source`, 'url'],
  [`${ociPrefix}url`, 'url'],
  [`${ociPrefix}version`, 'semver'],
]);

/** The labels that are to have a form, by the schema of the user or by themselves, and whose text is known. */
export function labelsOfForm(
  instruction: Instruction,
  form: LabelForm,
  { labelSchema }: RuleOptions,
): readonly (Label & { readonly text: string; readonly at: Span })[] {
  return labelsOf(instruction).flatMap((label) => {
    const { key, value } = label;
    if ((labelSchema.get(key) ?? ociForms.get(key)) !== form) return [];
    return value.hasVariable || value.value === '' ? [] : [{ ...label, text: value.value, at: innerSpan(value) }];
  });
}

/** A word without the quotes around it. */
export function innerSpan({ text, value, span: at }: Word): Span {
  const isQuoted = text.length === value.length + 2 && text.slice(1, -1) === value && at.end - at.start === text.length;
  return isQuoted ? span(at.start + 1, at.end - 1) : at;
}

/** Deletes a pair, with its instruction where it is the only one; `undefined` where a comment would go as well. */
export function removeLabel({ pair, instruction }: Label): Edit | undefined {
  const { pairs, stage } = instruction;
  if (pairs.length === 1) return removeInstruction(instruction);
  const index = pairs.indexOf(pair);
  const before = pairs[index - 1];
  const after = pairs[index + 1];
  const at = after
    ? span(pair.name.span.start, after.name.span.start)
    : span(before?.value?.span.end ?? pair.name.span.start, pair.value?.span.end ?? pair.name.span.end);
  const hasComment = stage?.file.comments.some((comment) => at.start < comment.span.end && comment.span.start < at.end);
  return hasComment ? undefined : remove(at);
}
