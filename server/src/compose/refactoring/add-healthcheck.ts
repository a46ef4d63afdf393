import { healthcheckFor, type ImageHealthcheck } from '../../data/image-healthchecks';
import { imageName } from '../../images/reference';
import { addServiceKeys } from '../edits/add-service-keys';
import { conditionEdits } from '../edits/dependency-condition';
import { dependencyConditions } from '../facts/dependency-conditions';
import { mergedEntry } from '../facts/merged';
import { serviceEnvironment } from '../facts/service-environment';
import { healthOf } from '../facts/service-health';
import { mergedReference } from '../facts/service-image';
import type { ComposeProject, ProjectService } from '../project/project';
import { code, listed } from './layout';
import { offer } from './offer';
import type { Refactor } from './selected';
import { type Data, flowText, quoted } from './yaml-text';

/** A check for a known image; who depends on the service waits for it then. */
export const addHealthcheck: Refactor = ({ file, project, namedService: here }) => {
  const service = here && project.services.get(here.name);
  if (!here || !service || mergedEntry(service, 'healthcheck') || mergedEntry(service, 'build')) return [];
  const check = healthOf(project, service) === 'image' ? undefined : checkOf(project, service);
  const own = check && addServiceKeys(here, here.mapping?.flow ? [inBraces(check)] : inLines(check));
  if (!check || !own) return [];
  const waiting = dependencyConditions(project).flatMap(({ condition, needed, reference }) => {
    const edits = needed === service && condition === 'service_started' && conditionEdits(reference, 'service_healthy');
    return edits ? [{ name: reference.layer.name, edits }] : [];
  });
  const names = [...new Set(waiting.map(({ name }) => name))];
  const wait = names.length === 0 ? '' : `, which ${listed(names)} ${names.length === 1 ? 'waits' : 'wait'} for`;
  const title = `Add a health check with ${code(check.program)}${wait}`;
  return offer(file, title, 'refactor.rewrite', [...own, ...waiting.flatMap(({ edits }) => edits)]);
};

function checkOf(project: ComposeProject, service: ProjectService): ImageHealthcheck | undefined {
  const image = mergedReference(service);
  const { variables } = serviceEnvironment(project, service);
  const variable = (name: string) => variables.get(name)?.text;
  return image && healthcheckFor({ image: imageName(image), tag: image.tag, variable });
}

function fieldsOf({ test, interval, startPeriod }: ImageHealthcheck): readonly (readonly [string, Data])[] {
  return [
    ['test', test.map((word) => quoted(word))],
    ['interval', interval ?? '5s'],
    ['timeout', '5s'],
    ['retries', '5'],
    ...(startPeriod ? [['start_period', startPeriod] as const] : []),
  ];
}

function inLines(check: ImageHealthcheck): readonly string[] {
  return ['healthcheck:', ...fieldsOf(check).map(([key, value]) => `  ${key}: ${flowText(value)}`)];
}

function inBraces(check: ImageHealthcheck): string {
  return `healthcheck: ${flowText({ fields: fieldsOf(check) })}`;
}
