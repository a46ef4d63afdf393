import { defineRule } from '../../lint/rule';
import { profilesOf } from '../facts/profiles';
import { topMappings } from '../facts/tree';
import { lookup } from '../model/lookup';

export default defineRule({
  id: 'compose/require-default-service',
  category: 'clarity',
  severity: 'info',
  messages: { allProfiled: 'Every service has `profiles`, so a plain `docker compose up` starts nothing and fails.' },
  on: {
    composeProject(project, ctx) {
      const { here, role, services, variables } = project;
      if (!project.isWhole || role !== 'base' || services.size === 0 || variables.valueOf('COMPOSE_PROFILES')) return;
      const isDefault = [...services.values()].some((service) => {
        const profiles = profilesOf(service);
        return !profiles || profiles.size === 0;
      });
      const section = topMappings(here).flatMap((top) => lookup(top, 'services') ?? [])[0];
      if (section && !isDefault) ctx.report({ at: section.key.span, message: 'allProfiled' });
    },
  },
});
