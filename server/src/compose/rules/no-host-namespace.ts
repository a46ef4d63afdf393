import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { serviceValue } from '../facts/service-value';

const losses: Readonly<Record<string, string>> = {
  userns_mode: 'root inside is root of the host, even where the daemon maps users',
  uts: 'the container shares, and may change, the name of the host',
  cgroup: 'the container sees the control groups of the whole host',
};

export default defineRule({
  id: 'compose/no-host-namespace',
  category: 'security',
  severity: 'info',
  aliases: ['kics:shared-host-user-namespace', 'kics:cgroup-not-default'],
  messages: {
    isShared: 'With `{key}: host`, {loss}.',
    isPlaced: 'The container leaves the control group of its daemon, and with it the limits that are set there.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const [key, loss] of Object.entries(losses)) {
        const found = serviceValue(service, key);
        if (found?.text !== 'host') continue;
        const fixes = keyRemoval(service.file, 'removeKey', service.mapping, key);
        ctx.report({ at: found.value.span, message: 'isShared', data: { key, loss }, fixes });
      }
      const parent = serviceValue(service, 'cgroup_parent');
      if (parent) ctx.report({ at: parent.value.span, message: 'isPlaced' });
    },
  },
});
