import { defineRule } from '../../lint/rule';
import { keyValuesOf } from '../facts/key-values';
import { objectKinds, objectsOf } from '../facts/objects';
import { entryAt, serviceEntry } from '../facts/tree';
import { isPatched } from '../facts/value';

const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;
/** Labels of Docker that are made for users to set. */
const documented = /^com\.docker\.(?:desktop|extension|lb|ucp)\./;

export default defineRule({
  id: 'compose/no-reserved-label-prefix',
  category: 'correctness',
  severity: 'warning',
  messages: { isReserved: 'Labels with `{prefix}` belong to Docker; it overwrites them or takes them for its own.' },
  on: {
    composeFile(file, ctx) {
      const ofServices = file.services.flatMap((service) =>
        [['labels'], ['deploy', 'labels'], ['build', 'labels']].map((path) => serviceEntry(service, ...path)),
      );
      const ofObjects = objectKinds.flatMap((kind) =>
        objectsOf(file, kind).map(({ mapping }) => entryAt(mapping, 'labels')),
      );
      for (const entry of [...ofServices, ...ofObjects]) {
        if (isPatched(entry?.value)) continue;
        for (const { name, nameSpan } of keyValuesOf(entry?.value)) {
          const prefix = reserved.exec(name)?.[0];
          if (!prefix || documented.test(name)) continue;
          ctx.report({ at: nameSpan, message: 'isReserved', data: { prefix } });
        }
      }
    },
  },
});
