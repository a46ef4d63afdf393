import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import { firstHere, mergedEntry } from '../facts/merged';
import { valueIn } from '../facts/value';

const conflicting = ['ports', 'hostname', 'dns', 'extra_hosts', 'mac_address', 'links'];

export default defineRule({
  id: 'compose/no-network-keys-in-shared-namespace',
  category: 'correctness',
  severity: 'error',
  messages: {
    isConflict:
      '`{key}` conflicts with `network_mode: {mode}`: the network belongs to the other container; `up` fails.',
    isUseless: '`ports` publishes nothing with `network_mode: none`, since the container has no network.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const mode = mergedEntry(service, 'network_mode');
        const text = valueIn(mode?.entry.value)?.text ?? '';
        const isShared = /^(?:service|container):/.test(text);
        if (!mode || (!isShared && text !== 'none')) continue;
        for (const key of isShared ? conflicting : ['ports']) {
          const found = mergedEntry(service, key);
          const here = found && hasContent(found.entry) ? firstHere(project, [found, mode]) : undefined;
          if (!found || !here) continue;
          const isOwn = found.layer.file === project.here;
          ctx.report({
            at: here.entry.key.span,
            message: isShared ? 'isConflict' : 'isUseless',
            data: { key, mode: text.slice(0, 40) },
            fixes: isOwn ? keyRemoval(project.here, 'removeKey', found.layer.mapping, key) : [],
          });
        }
      }
    },
  },
});
