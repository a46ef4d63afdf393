import { createHash } from 'node:crypto';
import { pathInRepository } from '../reports/paths';
import { UsageError } from '../usage-error';

/** True for the paths of one part. The parts of a number hold each path once, whatever other paths there are. */
export type Shard = (path: string) => boolean;

/** The part that `I/N` names. Throws UsageError where there is none. */
export function shardOf(text: string): Shard {
  const [part = 0, parts = 0] = text.split('/').map(Number);
  if (part > parts) throw new UsageError(`--shard: there is no part ${part} of ${parts}`);
  return (path) => {
    const hash = createHash('sha256').update(pathInRepository(path)).digest();
    return hash.readUInt32BE() % parts === part - 1;
  };
}
