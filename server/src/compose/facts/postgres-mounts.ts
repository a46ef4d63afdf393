import type { Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import type { Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';
import { postgresMajor } from '../values/data-stores';
import { type MergedMount, mergedMounts, setsVariable } from './merged-service';
import { storeServices } from './store-services';

export interface PostgresMounts {
  readonly major: number;
  readonly mounts: readonly MergedMount[];
  readonly here: readonly MergedMount[];
}

/** The mounts of the services with the official image, where its version is known and `PGDATA` is not set. */
export function postgresMounts(project: ComposeProject): readonly PostgresMounts[] {
  return storeServices(project).flatMap(({ merged, reference }): PostgresMounts | [] => {
    const major = postgresMajor(reference);
    if (major === undefined || setsVariable(project, merged, 'PGDATA')) return [];
    const mounts = mergedMounts(merged);
    return { major, mounts, here: mounts.filter(({ layer }) => layer.file === project.here) };
  });
}

/** Puts another path in the place of a mount's target, where that stands there as it is. */
export function targetFix<T extends string>(
  title: T,
  service: Service,
  { mount: { target, targetSpan } }: MergedMount,
  path: string,
): readonly Fix<T>[] {
  const { source } = service.file;
  if (target === undefined || source.slice(targetSpan) !== target || isShared(service.file, targetSpan)) return [];
  return [{ title, edits: () => [replace(targetSpan, path)] }];
}
