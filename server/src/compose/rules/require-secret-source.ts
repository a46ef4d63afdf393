import { defineRule } from '../../lint/rule';
import { roleOf } from '../facts/file-role';
import { entryAt } from '../facts/tree';
import { hasUnknownKey } from '../facts/unknown-keys';
import { isPatched } from '../facts/value';
import { hasUnknownMerge } from '../model/lookup';

const sources = {
  secrets: ['file', 'environment', 'external', 'driver'],
  configs: ['file', 'environment', 'content', 'external'],
} as const;
const choices = { secrets: '`file` or `environment`', configs: '`file`, `environment` or `content`' } as const;

export default defineRule({
  id: 'compose/require-secret-source',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: '`{name}` has no source such as {choices}, so the project does not load.' },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole || roleOf(project) === 'override') return;
      for (const kind of ['secrets', 'configs'] as const) {
        for (const { layers, name } of project.objects[kind].values()) {
          const here = layers.find((layer) => layer.file === project.here && layer.mapping);
          const isOpen = layers.some(
            ({ entry, mapping }) => isPatched(entry.value) || (mapping !== undefined && hasUnknownMerge(mapping)),
          );
          const hasSource = layers.some(({ mapping }) => sources[kind].some((key) => entryAt(mapping, key)));
          if (!here || isOpen || hasSource || hasUnknownKey(project.here, here.mapping)) continue;
          ctx.report({ at: here.entry.key.span, message: 'isMissing', data: { name, choices: choices[kind] } });
        }
      }
    },
  },
});
