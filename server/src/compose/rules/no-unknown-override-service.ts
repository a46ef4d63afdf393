import { defineRule } from '../../lint/rule';
import { keyRenames } from '../edits/rename-key';
import { nameFromHere } from '../facts/file-names';
import { mergedEntry } from '../facts/merged';
import { servicesNearby } from '../facts/undefined-names';
import { isPatched } from '../facts/value';
import { hasUnknownMerge } from '../model/lookup';
import { serviceMappings } from '../model/services';

const origins = ['image', 'build', 'extends', 'provider'];

export default defineRule({
  id: 'compose/no-unknown-override-service',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isUnknown: '`{file}` has no service `{name}`, so this starts a second one, which lacks `image` and `build`.',
  },
  fixes: { useName: { title: 'Change `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      const { files, here, role, services } = project;
      const base = files.find((file) => file.role === 'base');
      if (role !== 'override' || !project.isWhole || !base) return;
      const own = new Set(here.services.map(({ name }) => name));
      const nearby = servicesNearby(project);
      const others = [...services.keys(), ...nearby].filter((name) => !own.has(name));
      for (const { entry, mapping, name } of here.services) {
        const merged = services.get(name);
        if (!merged || !mapping || hasUnknownMerge(mapping) || isPatched(entry.value)) continue;
        if (merged.layers.some(({ file }) => file !== here) || nearby.has(name)) continue;
        if (origins.some((key) => mergedEntry(merged, key))) continue;
        const within = serviceMappings(here.documents).find(({ entries }) => entries.includes(entry));
        ctx.report({
          at: entry.key.span,
          message: 'isUnknown',
          data: { name, file: nameFromHere(project, base.file) },
          fixes: within ? keyRenames('useName', within, entry, others) : [],
        });
      }
    },
  },
});
