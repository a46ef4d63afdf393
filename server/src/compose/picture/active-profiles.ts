import type { GraphProfile } from '../../analysis/graph';
import { profilesOf } from '../facts/profiles';
import type { ComposeProject, ProjectService } from '../project/project';

/** Makes every profile active, as `--profile "*"` does. */
const everyProfile = '*';

/** Every profile of the project, and whether it is on: as chosen, else as `COMPOSE_PROFILES` in `.env` says. */
export function profilesIn(project: ComposeProject, chosen: readonly string[] | undefined): readonly GraphProfile[] {
  const active = new Set(chosen ?? ownProfiles(project));
  const names = new Set([...project.services.values()].flatMap((service) => [...(profilesOf(service) ?? [])]));
  return [...names].map((name) => ({ name, isActive: active.has(name) || active.has(everyProfile) }));
}

/** The profiles that keep a service from starting; `undefined` where it starts. */
export function profilesThatAreOff(
  service: ProjectService,
  profiles: readonly GraphProfile[],
): readonly string[] | undefined {
  const own = profilesOf(service);
  if (!own || own.size === 0) return undefined;
  return profiles.some(({ name, isActive }) => isActive && own.has(name)) ? undefined : [...own];
}

function ownProfiles({ variables }: ComposeProject): readonly string[] {
  const text = variables.valueOf('COMPOSE_PROFILES')?.text ?? '';
  return text.split(',').map((name) => name.trim());
}
