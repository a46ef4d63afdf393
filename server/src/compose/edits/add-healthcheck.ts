import type { ImageHealthcheck } from '../../data/image-healthchecks';
import type { Fix } from '../../lint/rule';
import type { Edit } from '../../text/span';
import { knownHealthcheck } from '../facts/known-healthcheck';
import { mergedEntry } from '../facts/merged';
import { imageNameOf } from '../facts/service-image';
import type { ComposeProject, ProjectService } from '../project/project';
import { addServiceKeys } from './add-service-keys';
import { flowList } from './shell-text';

/** Writes the check that fits a known image below the service; `undefined` where it is unknown or stands elsewhere. */
export function healthcheckEdits(project: ComposeProject, service: ProjectService): readonly Edit[] | undefined {
  const layer = service.layers.find((each) => each.file === project.here && imageNameOf(each) !== undefined);
  const check = layer && knownHealthcheck(project, service);
  if (!layer || !check || mergedEntry(service, 'healthcheck')) return undefined;
  const lines = linesOf(check);
  return addServiceKeys(
    layer,
    layer.mapping?.flow
      ? [`healthcheck: { ${lines.join(', ')} }`]
      : ['healthcheck:', ...lines.map((line) => `  ${line}`)],
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

function linesOf({ test, interval, startPeriod }: ImageHealthcheck): readonly string[] {
  const words = `test: ${flowList(test)}`;
  const times = [`interval: ${interval ?? '5s'}`, 'timeout: 5s', 'retries: 5'];
  return [words, ...times, ...(startPeriod ? [`start_period: ${startPeriod}`] : [])];
}
