import { type Edit, replace, span } from '../../text/span';
import type { Reference } from '../facts/references';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';
import { resolve } from '../model/lookup';
import type { Sequence } from '../model/nodes';
import { isShared } from './removal-fix';

/** Gives one dependency a condition; a list becomes a mapping, in which the others only have to be started. */
export function conditionEdits(reference: Reference, condition: string): readonly Edit[] | undefined {
  const { detail, file, index, owner, ownerIndex, span: at, within } = reference;
  if (isShared(file, at) || owner.entries[ownerIndex]?.value?.kind === 'alias') return undefined;
  if (within.kind === 'mapping') {
    const value = valueIn(entryAt(detail, 'condition')?.value);
    const isOwn = detail !== undefined && within.entries[index]?.value === detail;
    return value && isOwn ? [replace(value.span, condition)] : undefined;
  }
  const names = within.items.map(({ value }) => valueIn(value));
  if (names.some((name) => !name || !/^[A-Za-z_][\w.-]*$/.test(name.written))) return undefined;
  const conditionOf = (place: number) => (place === index ? condition : 'service_started');
  if (within.flow) {
    const entries = names.map((name, place) => `${name?.written}: { condition: ${conditionOf(place)} }`);
    return [replace(within.span, `{ ${entries.join(', ')} }`)];
  }
  return blockEdits(reference, within, conditionOf);
}

function blockEdits(
  { file: { source }, owner, ownerIndex }: Reference,
  within: Sequence,
  conditionOf: (place: number) => string,
): readonly Edit[] | undefined {
  const columnOf = (offset: number) => offset - source.lineSpan(source.lineAt(offset)).start;
  const key = owner.entries[ownerIndex]?.key;
  if (!key) return undefined;
  return within.items.flatMap(({ span: item, value }, place): readonly Edit[] => {
    const node = resolve(value);
    if (node?.kind !== 'scalar') return [];
    const column = columnOf(item.start);
    // Items may stand right below the key, entries may not.
    const extra = column > columnOf(key.span.start) ? '' : '  ';
    const indent = `${' '.repeat(column)}${extra}  `;
    const text = `${extra}${node.text}:${source.lineEnd}${indent}condition: ${conditionOf(place)}`;
    return [replace(span(item.start, node.span.end), text)];
  });
}
