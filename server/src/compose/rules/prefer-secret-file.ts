import { defineRule } from '../../lint/rule';
import { isCredentialName, isDevelopmentFile } from '../facts/credentials';
import { fileName } from '../facts/file-role';
import { hasFileVariant } from '../facts/image-variables';
import { variablesOf } from '../facts/pair-lists';
import { mergedImageName } from '../facts/service-image';

export default defineRule({
  id: 'compose/prefer-secret-file',
  category: 'security',
  severity: 'hint',
  messages: { isInspectable: '`{image}` reads `{name}_FILE` too; a secret file stays out of `docker inspect`.' },
  on: {
    composeProject(project, ctx) {
      if (isDevelopmentFile(fileName(project))) return;
      for (const service of project.services.values()) {
        const image = mergedImageName(service);
        if (image === undefined) continue;
        for (const layer of service.layers) {
          if (layer.file !== project.here) continue;
          for (const { name, nameSpan, value } of variablesOf(layer)) {
            if (!value?.hasVariable || !isCredentialName(name) || !hasFileVariant(image, name)) continue;
            ctx.report({ at: nameSpan, message: 'isInspectable', data: { image, name } });
          }
        }
      }
    },
  },
});
