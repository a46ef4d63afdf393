import { defineRule } from '../../lint/rule';
import { checkedMounts } from '../facts/checked-mounts';
import { imageNameOf } from '../facts/service-image';

const paths =
  /^(?:\/|\/(?:etc|root|boot|dev|proc|sys|usr|bin|sbin|lib\d*|var|var\/lib|var\/lib\/docker|home)|[a-z]:[\\/]?|[a-z]:[\\/]windows|~|~\/\.(?:ssh|aws|kube|docker|gnupg))$/i;

/** What watches a host reads these folders. */
const monitors =
  /(?:^|\/)(?:node-exporter|node_exporter|cadvisor|agent|promtail|alloy|filebeat|metricbeat|telegraf|netdata|falco|vector|fluent-bit|glances)$/;

export default defineRule({
  id: 'compose/no-sensitive-host-path',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0013', 'CL-0025', 'kics:volume-has-sensitive-host-directory'],
  messages: {
    isWritable: '`{path}` of the host is writable inside; who takes over the container can take over the host.',
    isReadable: '`{path}` of the host is readable inside, with the credentials and settings in it.',
  },
  on: {
    service(service, ctx) {
      const isMonitor = monitors.test(imageNameOf(service) ?? '');
      for (const { kind, isReadOnly, source, sourceSpan } of checkedMounts(service)) {
        if (kind !== 'bind' || source === undefined) continue;
        const path = source.length > 1 ? source.replace(/(?<=(?:^|:)[\\/])[\\/]+$|(?<!^|[:\\/])[\\/]+$/, '') : source;
        if (!paths.test(path)) continue;
        ctx.report({
          at: sourceSpan,
          message: isReadOnly ? 'isReadable' : 'isWritable',
          data: { path: source },
          ...(isReadOnly ? { atMost: isMonitor ? ('hint' as const) : ('info' as const) } : {}),
        });
      }
    },
  },
});
