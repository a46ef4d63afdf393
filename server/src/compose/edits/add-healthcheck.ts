import type { Fix } from '../../lint/rule';
import type { Edit } from '../../text/span';
import { mergedEntry } from '../facts/merged';
import { imageNameOf } from '../facts/service-image';
import type { ComposeProject, ProjectService } from '../project/project';
import { healthTestFor } from '../values/health-checks';
import { addServiceKeys } from './add-service-keys';

/** Writes the check that fits a known image below the service; `undefined` where it is unknown or stands elsewhere. */
export function healthcheckEdits({ here }: ComposeProject, service: ProjectService): readonly Edit[] | undefined {
  const layer = service.layers.find((each) => each.file === here && imageNameOf(each) !== undefined);
  const test = layer && healthTestFor(imageNameOf(layer) ?? '');
  if (!layer || !test || mergedEntry(service, 'healthcheck')) return undefined;
  return addServiceKeys(
    layer,
    layer.mapping?.flow
      ? [`healthcheck: { test: ${test}, interval: 5s }`]
      : ['healthcheck:', `  test: ${test}`, '  interval: 5s', '  timeout: 5s', '  retries: 10'],
  );
}

export function healthcheckFix<T extends string>(
  title: T,
  project: ComposeProject,
  service: ProjectService,
): readonly Fix<T>[] {
  const edits = healthcheckEdits(project, service);
  return edits ? [{ title, data: { name: service.name }, edits: () => edits }] : [];
}
