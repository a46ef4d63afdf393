import { defineRule } from '../../lint/rule';
import type { Value } from '../facts/value';
import { includesOf } from '../project/includes';

export default defineRule({
  id: 'compose/no-missing-include-file',
  category: 'correctness',
  severity: 'error',
  messages: {
    isMissing: 'There is no file `{path}` to include, so the project does not load.',
    noEnvFile: 'There is no file `{path}` with variables for this include, so the project does not load.',
    noFolder: 'There is no folder `{path}` for this include, so the project does not load.',
  },
  on: {
    composeProject(project, ctx) {
      const { disk, here, includes, variables } = project;
      for (const { from, path, state } of includes) {
        if (from !== here || state !== 'missing' || path.hasVariable) continue;
        ctx.report({ at: path.span, message: 'isMissing', data: { path: path.written } });
      }
      if (!disk) return;
      const isMissing = ({ hasVariable, text }: Value) =>
        !hasVariable && text !== undefined && !text.startsWith('/') && disk.kindOf(text, here) === 'missing';
      for (const { envFiles, projectDirectory } of includesOf(here, variables)) {
        for (const value of envFiles.filter(isMissing)) {
          ctx.report({ at: value.span, message: 'noEnvFile', data: { path: value.written } });
        }
        if (!projectDirectory || !isMissing(projectDirectory)) continue;
        ctx.report({ at: projectDirectory.span, message: 'noFolder', data: { path: projectDirectory.written } });
      }
    },
  },
});
