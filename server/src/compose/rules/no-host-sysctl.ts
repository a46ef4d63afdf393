import { defineRule } from '../../lint/rule';
import { checkedEntry } from '../facts/checked-entry';
import { keyValuesOf } from '../facts/key-values';
import { mergedEntry } from '../facts/merged';
import { mergedService } from '../facts/merged-service';
import { mergedReference } from '../facts/service-image';
import { valueIn } from '../facts/value';
import type { ProjectService } from '../project/project';

/** What belongs to the namespaces of a container. */
const own = /^(?:net\.|fs\.mqueue\.|kernel\.(?:msg|shm|sem$|domainname$))/;

export default defineRule({
  id: 'compose/no-host-sysctl',
  category: 'correctness',
  severity: 'error',
  messages: {
    isOfHost: '`{name}` belongs to the whole host, so the container does not start; set it there.',
    hasHostNetwork: 'With `network_mode: host` `{name}` would change the host, so the container does not start.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const pairs = keyValuesOf(checkedEntry(service, 'sysctls')?.value);
        if (pairs.length === 0) continue;
        const merged = mergedService(project, service);
        const mode = valueIn(mergedEntry(merged, 'network_mode')?.entry.value)?.text;
        for (const { name, nameSpan } of pairs) {
          const key = name.replaceAll('/', '.');
          // A name without a dot is still being typed.
          if (!/^(?=.+\..)[\w.-]+$/.test(key) || isOfWindows(merged)) continue;
          if (!own.test(key)) ctx.report({ at: nameSpan, message: 'isOfHost', data: { name } });
          else if (key.startsWith('net.') && mode === 'host') {
            ctx.report({ at: nameSpan, message: 'hasHostNetwork', data: { name } });
          }
        }
      }
    },
  },
});

function isOfWindows(service: ProjectService): boolean {
  const platform = valueIn(mergedEntry(service, 'platform')?.entry.value)?.text ?? '';
  const image = mergedReference(service);
  return platform.startsWith('windows') || /^(?:windows|dotnet\/framework)\//.test(image?.repository ?? '');
}
