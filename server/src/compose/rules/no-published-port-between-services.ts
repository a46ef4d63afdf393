import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { addressesHere } from '../facts/addresses';
import { containerPorts } from '../facts/container-ports';
import { mergedEntry } from '../facts/merged';
import { mergedPorts } from '../facts/merged-ports';

export default defineRule({
  id: 'compose/no-published-port-between-services',
  category: 'correctness',
  severity: 'hint',
  messages: { isPublished: 'Port {port} of `{name}` exists on the host only; between containers it is {target}.' },
  fixes: { useTarget: { title: 'Use port {target}', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { host, port, portSpan, user } of addressesHere(project)) {
        const other = project.services.get(host);
        if (!other || other === user || port === undefined || !portSpan || mergedEntry(other, 'network_mode')) continue;
        const ports = mergedPorts(other);
        const open = ports.find(({ published, value }) => published === String(port) && !value?.hasVariable);
        const isUnclear = ports.some(({ isKnown }) => !isKnown);
        if (!open?.target || isUnclear || containerPorts(project, other).has(port)) continue;
        const data = { name: host, port: String(port), target: open.target };
        const isOne = /^\d+$/.test(open.target) && !isShared(project.here, portSpan);
        const edits = [replace(portSpan, open.target)];
        ctx.report({
          at: portSpan,
          message: 'isPublished',
          data,
          fixes: isOne ? [{ title: 'useTarget', data, edits: () => edits }] : [],
        });
      }
    },
  },
});
