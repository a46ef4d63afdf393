import { defineRule } from '../../lint/rule';
import { isStackFile } from '../facts/file-role';
import { mergedEntry } from '../facts/merged';

export default defineRule({
  id: 'compose/require-image-in-stack',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: '`{service}` is only built, but Swarm builds nothing: its nodes need an `image` to pull.' },
  on: {
    composeProject(project, ctx) {
      if (!isStackFile(project)) return;
      for (const service of project.services.values()) {
        const build = mergedEntry(service, 'build');
        if (!build || !service.isWhole || build.layer.file !== project.here) continue;
        if (service.layers.some(({ get }) => get('image'))) continue;
        ctx.report({ at: build.entry.key.span, message: 'isMissing', data: { service: service.name } });
      }
    },
  },
});
