import { defineRule } from '../../lint/rule';
import { isMysql } from '../facts/image-variables';
import { serviceEnvironment } from '../facts/service-environment';
import { mergedImageName } from '../facts/service-image';

export default defineRule({
  id: 'compose/no-root-database-user',
  category: 'correctness',
  severity: 'error',
  messages: { isRoot: '`{name}` makes a further user; the start script of `{image}` refuses `root` here and stops.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const image = mergedImageName(service);
        if (image === undefined || !isMysql(image)) continue;
        const { variables } = serviceEnvironment(project, service);
        for (const name of ['MYSQL_USER', 'MARIADB_USER']) {
          const found = variables.get(name);
          const at = found?.layer.file === project.here ? found.pair?.valueSpan : undefined;
          if (at && found?.text === 'root') ctx.report({ at, message: 'isRoot', data: { name, image } });
        }
      }
    },
  },
});
