import { defineRule } from '../../lint/rule';
import { isStackFile } from '../facts/file-role';
import { entryAt, topMappings } from '../facts/tree';

export default defineRule({
  id: 'compose/require-project-name',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['require-project-name-field'],
  messages: {
    hasNoName: 'Without `name` the folder names the project, so two folders of one name become one project.',
  },
  on: {
    composeProject(project, ctx) {
      const { files, here, role, variables } = project;
      if (role !== 'base' || isStackFile(project) || variables.valueOf('COMPOSE_PROJECT_NAME')) return;
      const own = files.filter((each) => each.role === 'base' || each.role === 'override');
      if (own.some(({ file }) => topMappings(file).some((top) => entryAt(top, 'name')))) return;
      const services = topMappings(here).map((top) => entryAt(top, 'services'))[0];
      if (services) ctx.report({ at: services.key.span, message: 'hasNoName' });
    },
  },
});
