import type { Fix } from '../../lint/rule';
import { remove, type Span } from '../../text/span';
import { isShared, removalFix } from '../edits/removal-fix';
import { asMapping } from '../model/lookup';
import { optionsOf } from './checked-mounts';
import type { Mount } from './mounts';
import { entryAt } from './tree';
import { valueIn } from './value';

/** `z` or `Z` of a mount: files are relabelled so that containers, or this one alone, may use them. */
export interface SelinuxLabel {
  readonly name: 'z' | 'Z';
  readonly span: Span;
  /** What to delete so that it is gone; the long form is removed by entry. */
  readonly removal: Span | undefined;
}

export function selinuxLabel(mount: Mount): SelinuxLabel | undefined {
  const { mapping } = mount;
  const long = valueIn(entryAt(mapping, 'bind', 'selinux')?.value);
  if (mapping) return long ? labelled(long.text, long.span, undefined) : undefined;
  for (const { name, span, removal } of optionsOf(mount)) {
    const label = labelled(name, span, removal);
    if (label) return label;
  }
  return undefined;
}

/** The fix that takes the label out, with the block that would stay empty. */
export function labelRemoval<T extends string>(
  title: T,
  mount: Mount,
  { removal, span }: SelinuxLabel,
): readonly Fix<T>[] {
  const { mapping, service } = mount;
  if (removal) return isShared(service.file, span) ? [] : [{ title, edits: () => [remove(removal)] }];
  const bind = asMapping(entryAt(mapping, 'bind')?.value);
  if (!mapping || !bind) return [];
  if (bind.entries.length > 1) return removalFix(service.file, title, bind, indexOf(bind, 'selinux'));
  return removalFix(service.file, title, mapping, indexOf(mapping, 'bind'));
}

function indexOf({ entries }: NonNullable<ReturnType<typeof asMapping>>, key: string): number {
  return entries.findIndex((entry) => entry.key.text === key);
}

function labelled(name: string | undefined, span: Span, removal: Span | undefined): SelinuxLabel | undefined {
  return name === 'z' || name === 'Z' ? { name, span, removal } : undefined;
}
