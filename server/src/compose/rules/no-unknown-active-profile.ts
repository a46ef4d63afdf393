import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { profilesOf } from '../facts/profiles';
import { projectReferences } from '../facts/references';
import { topMappings } from '../facts/tree';
import { lookup } from '../model/lookup';

export default defineRule({
  id: 'compose/no-unknown-active-profile',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isMisspelt: '`{place}` switches on the profile `{name}`, which no service has; this one is called `{near}`.',
    isUnknown: '`{place}` switches on the profile `{name}`, which no service has, so nothing starts for it.',
  },
  on: {
    composeProject(project, ctx) {
      const { here, role, services, variables } = project;
      const active = variables.valueOf('COMPOSE_PROFILES');
      if (!project.isWhole || role !== 'base' || !active) return;
      const profiles = new Set<string>();
      for (const service of services.values()) {
        const own = profilesOf(service);
        if (!own) return;
        for (const profile of own) profiles.add(profile);
      }
      for (const name of active.text.split(',').map((each) => each.trim())) {
        if (name === '' || name === '*' || profiles.has(name)) continue;
        const [near] = nearestNames(name, profiles);
        const use = near
          ? projectReferences(project)
              .of('profile', near)
              .find(({ file }) => file === here)
          : undefined;
        const section = topMappings(here).flatMap((top) => lookup(top, 'services') ?? [])[0];
        const at = use?.span ?? section?.key.span;
        const data = { name, near: near ?? '', place: active.origin };
        if (at) ctx.report({ at, message: use ? 'isMisspelt' : 'isUnknown', data });
      }
    },
  },
});
