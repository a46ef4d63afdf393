import { asMapping, hasUnknownMerge, lookup } from './model/lookup';
import type { ComposeFile, Service } from './model/nodes';
import { serviceMappings } from './model/services';

/** Keys of which a service needs one, unless another file gives it. */
const origins = ['image', 'build', 'extends', 'provider'];

/**
 * True where the file shows all services of its project, as far as one file can tell: it includes no other, merges
 * nothing unknown, and completes no service that another file must have begun.
 */
export function isWholeProject(file: ComposeFile): boolean {
  const tops = file.documents.flatMap(({ root }) => asMapping(root) ?? []);
  if (tops.some((top) => lookup(top, 'include') || hasUnknownMerge(top))) return false;
  if (serviceMappings(file.documents).some(hasUnknownMerge)) return false;
  return file.services.length > 0 && file.services.every(isComplete);
}

function isComplete({ entry, mapping, get }: Service): boolean {
  if (!mapping || hasUnknownMerge(mapping) || isPatch(entry.value?.kind === 'alias' ? undefined : entry.value?.tag)) {
    return false;
  }
  const isPatched = mapping.entries.some(({ value }) => value && value.kind !== 'alias' && isPatch(value.tag));
  return !isPatched && origins.some((key) => get(key));
}

/** True for a service that says what runs in it, or merges what may say it. */
export function isBegun({ mapping, get }: Service): boolean {
  return mapping !== undefined && (hasUnknownMerge(mapping) || origins.some((key) => get(key)));
}

/** These tags change what an earlier file says. */
function isPatch(tag: string | undefined): boolean {
  return tag === '!reset' || tag === '!override';
}
