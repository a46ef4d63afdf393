import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { imageNameOf } from '../facts/service-image';
import { serviceValue } from '../facts/service-value';

const monitors =
  /(?:^|\/)(?:node-exporter|node_exporter|agent|falco|netdata|glances|cadvisor|sysdig|process-exporter)$/;

export default defineRule({
  id: 'compose/no-host-pid',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0010', 'kics:host-namespace-is-shared'],
  messages: { isShared: 'The container sees the processes of the host, their environment too, and may signal them.' },
  fixes: { removeKey: { title: 'Remove `pid`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const pid = serviceValue(service, 'pid');
      if (pid?.text !== 'host') return;
      const atMost = monitors.test(imageNameOf(service) ?? '') ? { atMost: 'info' as const } : {};
      const fixes = keyRemoval(service.file, 'removeKey', service.mapping, 'pid');
      ctx.report({ at: pid.value.span, message: 'isShared', fixes, ...atMost });
    },
  },
});
