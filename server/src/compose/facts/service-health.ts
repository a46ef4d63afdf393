import { KeptWith } from '../../lint/fact';
import type { ComposeProject, ProjectService } from '../project/project';
import { hasOwnHealthCheck } from '../values/health-checks';
import { builtStages } from './build-stages';
import { mergedEntry } from './merged';
import { mergedImageName } from './service-image';
import { itemsOf } from './tree';
import { valueIn } from './value';

/** `own`: the service has a check. `image`: its image brings one. `unknown`: nobody knows what the image brings. */
export type Health = 'own' | 'image' | 'disabled' | 'absent' | 'unknown';

const kept = new KeptWith<ProjectService, { readonly health: Health | undefined }>();

/** Whether anything checks a service; `undefined` where a part of it cannot be read. */
export function healthOf(project: ComposeProject, service: ProjectService): Health | undefined {
  const known = kept.get(service) ?? { health: findHealth(project, service) };
  kept.set(service, known);
  return known.health;
}

function findHealth(project: ComposeProject, service: ProjectService): Health | undefined {
  if (!service.isWhole) return undefined;
  if (mergedEntry(service, 'healthcheck')) {
    const disable = valueIn(mergedEntry(service, 'healthcheck', 'disable')?.entry.value);
    const [first] = itemsOf(mergedEntry(service, 'healthcheck', 'test')?.entry.value);
    const word = valueIn(first?.value);
    if (disable && disable.text === undefined) return undefined;
    return disable?.text === 'true' || word?.text === 'NONE' ? 'disabled' : 'own';
  }
  if (mergedEntry(service, 'build')) {
    const stages = builtStages(project, service);
    const checks = stages?.flatMap(({ healthcheck }) => healthcheck ?? []);
    if (!stages) return 'unknown';
    if (checks?.[0]) return checks[0] === 'some' ? 'image' : 'absent';
    return hasOwnHealthCheck(stages.at(-1)?.from.replace(/[:@].*$/s, '') ?? '') ? 'image' : 'absent';
  }
  const name = mergedImageName(service);
  const isChecked = name === undefined ? undefined : hasOwnHealthCheck(name);
  if (isChecked === undefined) return 'unknown';
  return isChecked ? 'image' : 'absent';
}
