import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { hasFileVariant } from '../facts/image-variables';
import { serviceEnvironment } from '../facts/service-environment';
import { mergedImageName } from '../facts/service-image';

export default defineRule({
  id: 'compose/no-variable-beside-file-variant',
  category: 'correctness',
  severity: 'error',
  messages: { areBothSet: '`{name}` and `{name}_FILE` exclude each other; the start script of `{image}` stops.' },
  fixes: { removePlain: { title: 'Remove `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const image = mergedImageName(service);
        if (image === undefined || !service.layers.some(({ file }) => file === project.here)) continue;
        const { variables } = serviceEnvironment(project, service);
        for (const { layer, name, pair, text } of variables.values()) {
          const file = variables.get(`${name}_FILE`);
          if (!file || !hasFileVariant(image, name) || text === '' || file.text === '') continue;
          // A name without a value is set only where the shell knows it.
          if ((pair && pair.written === undefined) || (file.pair && file.pair.written === undefined)) continue;
          const isHere = pair !== undefined && layer.file === project.here;
          const at = isHere ? pair.nameSpan : file.layer.file === project.here ? file.pair?.nameSpan : undefined;
          if (!at) continue;
          const data = { name, image };
          const fixes = isHere ? removalFix(project.here, 'removePlain', pair.within, pair.index, { name }) : [];
          ctx.report({ at, message: 'areBothSet', data, fixes });
        }
      }
    },
  },
});
