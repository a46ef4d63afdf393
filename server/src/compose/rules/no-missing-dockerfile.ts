import { defineRule } from '../../lint/rule';
import { buildsOf, type ServiceBuild } from '../facts/builds';
import { repeatedContext } from '../facts/dockerfile-paths';
import { isGitIgnored } from '../facts/git-ignore';
import { joined } from '../project/named-paths';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-missing-dockerfile',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: 'There is no `{path}`, so `{service}` cannot be built.' },
  on: {
    composeProject(project, ctx) {
      const { disk, here } = project;
      if (!disk) return;
      for (const build of buildsOf(project)) {
        const { context, dockerfile, entry, paths, service } = build;
        if (!paths || !isMissing(project, build) || repeatedContext(project, build)) continue;
        const { layer } = dockerfile ?? context ?? entry;
        if (layer.file !== here) continue;
        ctx.report({
          at: (dockerfile ?? context)?.value.span ?? entry.entry.key.span,
          message: 'isMissing',
          data: { path: paths.dockerfile.slice(0, 100), service: service.name },
          ...(isGitIgnored(paths.dockerfile, paths.from, disk) ? { atMost: 'hint' } : {}),
        });
      }
    },
  },
});

function isMissing({ disk }: ComposeProject, { context, dockerfile, isCertain, paths }: ServiceBuild): boolean {
  if (!disk || !paths || context?.value.hasVariable || dockerfile?.value.hasVariable) return false;
  const { from } = paths;
  if (/^[~/]/.test(paths.context)) return false;
  if (disk.kindOf(paths.context, from) !== 'folder' || disk.kindOf(paths.dockerfile, from) !== 'missing') return false;
  if (dockerfile) return !/^[~/]/.test(dockerfile.value.written);
  // The builder also takes this name where none is given.
  return isCertain && disk.kindOf(joined(paths.context, 'dockerfile'), from) !== 'file';
}
