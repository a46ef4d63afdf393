import type { Fix } from '../../lint/rule';
import type { RunService } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';
import { addAtPath } from './add-at-path';

/** The short key of a limit and the one below `deploy.resources.limits`, with a value to begin with. */
export interface LimitKeys {
  readonly short: string;
  readonly long: string;
  readonly value: string;
}

const shortKeys = ['cpus', 'mem_limit', 'mem_reservation', 'pids_limit'];

/** The fix that adds a limit, in the form that the service uses already: Compose refuses both forms at once. */
export function addLimitFix<T extends string>(
  title: T,
  { here, merged }: RunService,
  { short, long, value }: LimitKeys,
  preferred: 'short' | 'long' = 'long',
): readonly Fix<T>[] {
  const usesLong = mergedEntry(merged, 'deploy', 'resources', 'limits') !== undefined;
  const usesShort = shortKeys.some((key) => mergedEntry(merged, key));
  const form = usesLong ? 'long' : usesShort ? 'short' : preferred;
  const path = form === 'long' ? ['deploy', 'resources', 'limits', long] : [short];
  const edits = usesLong && usesShort ? undefined : addAtPath(here, path, value);
  return edits ? [{ title, edits: () => edits }] : [];
}
