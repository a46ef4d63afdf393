import { defineRule } from '../../lint/rule';
import { type ContainerName, containerNames } from '../facts/container-names';
import { areAlternatives } from '../facts/profiles';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-duplicate-container-name',
  category: 'correctness',
  severity: 'error',
  aliases: ['no-duplicate-container-names'],
  messages: { isTaken: '`{owner}` has the same `container_name`; names are unique, so the project does not load.' },
  on: {
    composeProject(project, ctx) {
      const first = new Map<string, ContainerName>();
      for (const name of containerNames(project)) {
        if (name.value.hasVariable) continue;
        const other = first.get(name.value.written);
        if (!other) {
          first.set(name.value.written, name);
          continue;
        }
        const isLaterHere = isHere(name, project);
        const [told, owner] = isLaterHere ? [name, other] : [other, name];
        if (!isHere(told, project)) continue;
        // A name from a block that both share is told at the service itself.
        const isShared = name.value.span === other.value.span;
        ctx.report({
          at: isShared ? name.merged.layer.entry.key.span : told.value.span,
          message: 'isTaken',
          data: { owner: owner.service.name },
          ...(areAlternatives(name.service, other.service) ? { atMost: 'warning' } : {}),
        });
      }
    },
  },
});

function isHere({ merged }: ContainerName, { here }: ComposeProject): boolean {
  return merged.layer.file === here;
}
