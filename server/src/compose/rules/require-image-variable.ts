import { defineRule } from '../../lint/rule';
import { imageOf } from '../facts/image';
import { missingVariables } from '../facts/image-needs';
import { mergedEntry } from '../facts/merged';
import { serviceEnvironment } from '../facts/service-environment';
import { mergedImageName } from '../facts/service-image';

export default defineRule({
  id: 'compose/require-image-variable',
  category: 'correctness',
  severity: 'warning',
  messages: { isMissing: '`{image}` needs {names}, or it ends on its first start.' },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const service of project.services.values()) {
        const layer = mergedEntry(service, 'image')?.layer;
        const at = layer?.file === project.here ? imageOf(layer)?.value.span : undefined;
        const image = mergedImageName(service);
        if (!at || image === undefined) continue;
        if (['build', 'command', 'entrypoint'].some((key) => mergedEntry(service, key))) continue;
        const { isWhole, variables } = serviceEnvironment(project, service);
        const missing = isWhole ? missingVariables(image, (name) => variables.has(name)) : [];
        if (missing.length === 0) continue;
        const names = missing.map((name) => `\`${name}\``).join(' and ');
        ctx.report({ at, message: 'isMissing', data: { image, names } });
      }
    },
  },
});
