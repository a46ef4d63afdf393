import { defineRule } from '../../lint/rule';
import { edgesOnCycles } from '../facts/cycles';
import { pathFromHere } from '../facts/file-names';

export default defineRule({
  id: 'compose/no-include-cycle',
  category: 'correctness',
  severity: 'error',
  messages: { isCycle: 'This include leads back to this file, so the project does not load: {path}.' },
  on: {
    composeProject(project, ctx) {
      const uris = new Map(project.files.map(({ file, uri }) => [file, uri]));
      const edges = project.includes.flatMap((inclusion) => {
        const from = uris.get(inclusion.from);
        return from && inclusion.uri ? [{ from, to: inclusion.uri, of: inclusion }] : [];
      });
      for (const { of, path } of edgesOnCycles(edges)) {
        if (of.from !== project.here) continue;
        const names = path.map((uri) => `\`${pathFromHere(project, uri)}\``);
        ctx.report({ at: of.path.span, message: 'isCycle', data: { path: names.join(' → ') } });
      }
    },
  },
});
