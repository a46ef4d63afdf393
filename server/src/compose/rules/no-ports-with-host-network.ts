import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import { firstHere, mergedEntry } from '../facts/merged';
import { valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-ports-with-host-network',
  category: 'correctness',
  severity: 'error',
  messages: { isUseless: '`ports` has no effect with `network_mode: host`; all ports are open on the host already.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'safe' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const mode = mergedEntry(service, 'network_mode');
        const ports = mergedEntry(service, 'ports');
        if (!mode || !ports || valueIn(mode.entry.value)?.text !== 'host' || !hasContent(ports.entry)) continue;
        const here = firstHere(project, [ports, mode]);
        if (!here) continue;
        // A mode of another file may change with the set of files that is loaded.
        const isOneFile = service.layers.every((layer) => layer.file === project.here);
        const fixes = isOneFile ? keyRemoval(project.here, 'removeKey', ports.layer.mapping, 'ports') : [];
        ctx.report({ at: here.entry.key.span, message: 'isUseless', fixes });
      }
    },
  },
});
