import type { Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import type { Entry, Mapping } from '../model/nodes';

/** Fixes that give a key another name, the nearest ones of `candidates` or else `meant`; never one that is there. */
export function keyRenames<T extends string>(
  title: T,
  mapping: Mapping,
  { key }: Entry,
  candidates: Iterable<string>,
  meant?: string,
): readonly Fix<T>[] {
  const taken = new Set(mapping.entries.map((entry) => entry.key.text));
  const names = meant ? [meant] : nearestNames(key.text, candidates);
  return names
    .filter((name) => !taken.has(name))
    .map((name): Fix<T> => ({ title, data: { name }, edits: () => [replace(key.span, name)] }));
}
