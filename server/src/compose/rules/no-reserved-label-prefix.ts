import { defineRule } from '../../lint/rule';
import { keyValuesOf } from '../facts/key-values';
import { objectKinds, objectsOf } from '../facts/objects';
import { entryAt, serviceEntry } from '../facts/tree';
import { isPatched } from '../facts/value';
import type { ComposeFile, Entry } from '../model/nodes';

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
      for (const entry of labelsIn(file)) {
        if (isPatched(entry.value)) continue;
        for (const { name, nameSpan } of keyValuesOf(entry.value)) {
          const prefix = reserved.exec(name)?.[0];
          if (!prefix || documented.test(name)) continue;
          ctx.report({ at: nameSpan, message: 'isReserved', data: { prefix } });
        }
      }
    },
  },
});

function labelsIn(file: ComposeFile): readonly Entry[] {
  const found: (Entry | undefined)[] = [];
  for (const service of file.services) {
    found.push(serviceEntry(service, 'labels'), serviceEntry(service, 'deploy', 'labels'));
    found.push(serviceEntry(service, 'build', 'labels'));
  }
  for (const kind of objectKinds) {
    for (const { mapping } of objectsOf(file, kind)) found.push(entryAt(mapping, 'labels'));
  }
  return found.filter((entry) => entry !== undefined);
}
