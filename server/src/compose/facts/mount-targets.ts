import type { Span } from '../../text/span';
import type { Service } from '../model/nodes';
import { checkedMounts, targetOf } from './checked-mounts';
import { cleanPath } from './container-paths';
import { type ObjectUse, usesOf } from './objects';
import { tmpfsOf } from './tmpfs';
import { entryAt } from './tree';
import { isPatched, valueIn } from './value';

/** A path of the container at which a service puts something. */
export interface MountTarget {
  /** Clean. */
  readonly path: string;
  readonly at: Span;
  /** The whole text of a short mount; two equal ones are a repeated item. */
  readonly text: string | undefined;
}

/** The targets of all kinds of mounts of a service: volumes, tmpfs, secrets and configs. Those from variables are left out. */
export function mountTargetsOf(service: Service): readonly MountTarget[] {
  const mounts = checkedMounts(service).flatMap((mount) => {
    const path = targetOf(mount);
    return path ? [{ path: cleanPath(path), at: mount.targetSpan, text: mount.value?.written }] : [];
  });
  const tmpfs = tmpfsOf(service).flatMap(({ target, targetSpan, value }) =>
    target === '' ? [] : [{ path: cleanPath(target), at: targetSpan, text: value.written }],
  );
  return [...mounts, ...tmpfs, ...grantsOf(service, 'secrets', '/run/secrets/'), ...grantsOf(service, 'configs', '/')];
}

function grantsOf(service: Service, kind: 'secrets' | 'configs', folder: string): readonly MountTarget[] {
  if (isPatched(service.get(kind)?.value)) return [];
  return usesOf(service, kind).flatMap((use) => grantOf(use, folder) ?? []);
}

function grantOf({ mapping, name, span: at, value }: ObjectUse, folder: string): MountTarget | undefined {
  const entry = entryAt(mapping, 'target');
  const target = valueIn(entry?.value);
  const path = entry ? target?.text : name;
  if (path === undefined || path === '') return undefined;
  const text = mapping ? undefined : value?.written;
  return { path: cleanPath(path.startsWith('/') ? path : `${folder}${path}`), at: target?.span ?? at, text };
}
