import { defineRule } from '../../lint/rule';
import { contains } from '../../text/span';
import { fileName, roleOf } from '../facts/file-role';
import { tagsOf } from '../facts/tags';

export default defineRule({
  id: 'compose/no-reset-in-base-file',
  category: 'clarity',
  severity: 'info',
  messages: { isFirst: '`{tag}` changes what an earlier file says, but this file comes first.' },
  on: {
    composeProject(project, ctx) {
      const { here } = project;
      // Other names may stand anywhere in a list of files.
      if (roleOf(project) !== 'base' || !/^(?:docker-)?compose\.ya?ml$/.test(fileName(project))) return;
      const isListed = ctx.options.composeFiles.some((files) =>
        files.slice(1).some((path) => path.endsWith(fileName(project))),
      );
      if (isListed) return;

      const extending = here.services.filter((service) => service.get('extends'));
      const first = here.documents.find(({ root }) => root)?.root;
      for (const { node, span: at, text: tag } of tagsOf(here)) {
        const isPatch = tag === '!reset' || tag === '!override';
        const mayChange = extending.some((service) => contains(service.span, node.span));
        if (!isPatch || mayChange || !first || !contains(first.span, at)) continue;
        ctx.report({ at, message: 'isFirst', data: { tag } });
      }
    },
  },
});
