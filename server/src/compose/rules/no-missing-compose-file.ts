import { defineRule } from '../../lint/rule';
import { topMappings } from '../facts/tree';
import { lookup } from '../model/lookup';
import { composeFilePaths } from '../project/file-sets';

export default defineRule({
  id: 'compose/no-missing-compose-file',
  category: 'correctness',
  severity: 'error',
  messages: {
    isMissing: '`{place}` lists `{path}` in `COMPOSE_FILE`; there is no such file, so every command fails here.',
  },
  on: {
    composeProject({ disk, here, role, variables }, ctx) {
      const listed = variables.valueOf('COMPOSE_FILE');
      const section = topMappings(here).flatMap((top) => lookup(top, 'services') ?? [])[0];
      if (!disk || !listed || role !== 'base' || !section) return;
      for (const path of composeFilePaths(variables)) {
        if (path.startsWith('/') || disk.kindOf(path, here) !== 'missing') continue;
        ctx.report({ at: section.key.span, message: 'isMissing', data: { path, place: listed.origin } });
      }
    },
  },
});
