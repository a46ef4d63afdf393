import { healthcheckEdits } from '../edits/add-healthcheck';
import { conditionEdits } from '../edits/dependency-condition';
import { dependencyConditions } from '../facts/dependency-conditions';
import { knownHealthcheck } from '../facts/known-healthcheck';
import { healthOf } from '../facts/service-health';
import { code, listed } from './layout';
import { offer } from './offer';
import type { Refactor } from './selected';

/** A check for a known image; who depends on the service waits for it then. */
export const addHealthcheck: Refactor = ({ file, project, namedService: here }) => {
  const service = here && project.services.get(here.name);
  if (!service || healthOf(project, service) === 'image') return [];
  const check = knownHealthcheck(project, service);
  const own = check && healthcheckEdits(project, service);
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
