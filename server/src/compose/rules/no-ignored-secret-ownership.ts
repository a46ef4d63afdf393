import { defineRule } from '../../lint/rule';
import { isStackFile } from '../facts/file-role';
import { usesOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import type { ProjectObject } from '../project/project';

const keys = ['uid', 'gid', 'mode'] as const;

export default defineRule({
  id: 'compose/no-ignored-secret-ownership',
  category: 'correctness',
  severity: 'info',
  messages: {
    isIgnored: 'Compose mounts the file of `{name}` as it is and ignores {keys}; the program may be unable to read it.',
  },
  on: {
    composeProject(project, ctx) {
      if (isStackFile(project)) return;
      for (const service of project.here.services) {
        for (const kind of ['secrets', 'configs'] as const) {
          if (isPatched(service.get(kind)?.value)) continue;
          for (const { mapping, name } of usesOf(service, kind)) {
            const entries = keys.flatMap((key) => entryAt(mapping, key) ?? []).filter(({ value }) => value);
            const [first] = entries;
            if (!first || !comesFromFile(project.objects[kind].get(name))) continue;
            const names = entries.map(({ key }) => `\`${key.text}\``).join(', ');
            ctx.report({ at: first.key.span, message: 'isIgnored', data: { name: name.slice(0, 60), keys: names } });
          }
        }
      }
    },
  },
});

/** What `content` and `environment` give is copied into the container, where ownership counts. */
function comesFromFile(object: ProjectObject | undefined): boolean {
  const layers = object?.layers ?? [];
  const has = (key: string) => layers.some(({ mapping }) => entryAt(mapping, key));
  const hasFile = layers.some(({ mapping }) => valueIn(entryAt(mapping, 'file')?.value)?.written);
  return hasFile && !has('content') && !has('environment') && !layers.some(({ isExternal }) => isExternal);
}
