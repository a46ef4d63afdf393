import { defineRule } from '../../lint/rule';
import { fileName } from '../facts/file-role';
import { topMappings } from '../facts/tree';

export default defineRule({
  id: 'compose/prefer-compose-yaml',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isOld: '`{name}` is the name of old; Compose looks for `compose.yaml` first.' },
  on: {
    composeProject(project, ctx) {
      const name = fileName(project);
      const first = topMappings(project.here)[0]?.entries[0];
      if (first && /^docker-compose\.ya?ml$/.test(name))
        ctx.report({ at: first.key.span, message: 'isOld', data: { name } });
    },
  },
});
