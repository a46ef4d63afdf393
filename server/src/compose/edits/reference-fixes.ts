import type { Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { remove, replace } from '../../text/span';
import type { Reference } from '../facts/references';
import { childrenOf } from '../model/lookup';
import type { Collection } from '../model/nodes';
import { removal } from '../removal';
import { isShared } from './removal-fix';

/** Fixes that put the nearest names in place of one that leads nowhere; none that stands beside it already. */
export function renameFixes<T extends string>(
  title: T,
  reference: Reference,
  candidates: Iterable<string>,
): readonly Fix<T>[] {
  const { file, index, name: wrong, span, within } = reference;
  if (isShared(file, span)) return [];
  const isNamedThere = nameAt(within, index) === wrong;
  const taken = new Set(isNamedThere ? childrenOf(within).map((_, each) => nameAt(within, each)) : []);
  const offered = [...candidates].filter((name) => isPlainScalar(name) && !taken.has(name));
  return nearestNames(wrong, offered).map(
    (name): Fix<T> => ({ title, data: { name }, edits: () => [replace(span, name)] }),
  );
}

/** The fix that takes a reference out; the only one of its list takes the key with it. */
export function removeReferenceFix<T extends string>(title: T, reference: Reference): readonly Fix<T>[] {
  const { file, name, owner, ownerIndex, span, within, index } = reference;
  if (isShared(file, span)) return [];
  const isOnly = within === owner || childrenOf(within).length === 1;
  // The other users of an alias would keep the name.
  if (isOnly && owner.entries[ownerIndex]?.value?.kind === 'alias') return [];
  const lines = isOnly ? removal(file.source, owner, ownerIndex) : removal(file.source, within, index);
  return lines ? [{ title, data: { name }, edits: () => [remove(lines)] }] : [];
}

/** YAML readers may take such a name for a number or a truth value unless it is quoted. */
function isPlainScalar(name: string): boolean {
  return /^[a-z_][\w.-]*$/i.test(name) && !/^(?:true|false|null|y|n|yes|no|on|off)$/i.test(name);
}

function nameAt(within: Collection, index: number): string | undefined {
  if (within.kind === 'mapping') return within.entries[index]?.key.text;
  const value = within.items[index]?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}
