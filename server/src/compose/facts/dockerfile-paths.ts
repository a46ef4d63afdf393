import { joined } from '../project/named-paths';
import type { ComposeProject } from '../project/project';
import type { ServiceBuild } from './builds';

/** A `dockerfile` that repeats the context, which Compose puts in front of it anyway. */
interface RepeatedContext {
  /** The part that stands there twice, as a place in the value. */
  readonly length: number;
  readonly rest: string;
}

/** `undefined` where the Dockerfile lies there, or where the rest of the path leads nowhere either. */
export function repeatedContext({ disk }: ComposeProject, build: ServiceBuild): RepeatedContext | undefined {
  const { dockerfile, paths } = build;
  if (!disk || !dockerfile || !paths || dockerfile.value.hasVariable) return undefined;
  const context = plainPath(paths.context);
  const { written } = dockerfile.value;
  if (context === '' || context === '.' || context.startsWith('..') || context.startsWith('/')) return undefined;
  if (!plainPath(written).startsWith(`${context}/`)) return undefined;
  const length = written.indexOf(`${context}/`) + context.length + 1;
  const rest = written.slice(length);
  if (disk.kindOf(paths.dockerfile, paths.from) !== 'missing') return undefined;
  return disk.kindOf(joined(paths.context, rest), paths.from) === 'missing' ? undefined : { length, rest };
}

/** Without `./` before it and a slash behind it. */
function plainPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/\/$/, '');
}
