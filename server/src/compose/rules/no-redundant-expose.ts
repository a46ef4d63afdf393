import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { keyValuesOf } from '../facts/key-values';
import { addedPorts, type PortText, portTexts } from '../facts/port-texts';
import { locate } from '../model/lookup';
import type { Service } from '../model/nodes';
import { portRange } from '../values/port-ranges';

export default defineRule({
  id: 'compose/no-redundant-expose',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  tag: 'unnecessary',
  messages: { isPublished: '`ports` publishes {port} already, so `expose` adds nothing.' },
  fixes: { removeItem: { title: 'Remove {port} from `expose`', safety: 'safe' } },
  on: {
    service(service, ctx) {
      const published = addedPorts(service).filter(({ isKnown }) => isKnown);
      if (published.length === 0 || hasProxyHints(service)) return;
      for (const item of portTexts(service, ['expose'])) {
        const { text = '', written: port } = item.value;
        const [, ports = '', protocol = 'tcp'] = /^([\d-]+)(?:\/(tcp|udp|sctp))?$/.exec(text) ?? [];
        const range = portRange(ports);
        const isPublished = published.some((each) => {
          const target = portRange(each.target ?? '');
          return (
            range && target && each.protocol === protocol && target.first <= range.first && range.last <= target.last
          );
        });
        if (!isPublished || item.value.hasVariable) continue;
        ctx.report({ at: item.value.span, message: 'isPublished', data: { port }, fixes: fixesOf(service, item) });
      }
    },
  },
});

/** Proxies that read the declared ports of containers. */
function hasProxyHints(service: Service): boolean {
  const names = (key: string) => keyValuesOf(service.get(key)?.value).map(({ name }) => name);
  return (
    names('labels').some((name) => /^(?:traefik|caddy)/.test(name)) ||
    names('environment').some((name) => /^VIRTUAL_/.test(name))
  );
}

/** The last item takes `expose` with it. */
function fixesOf({ file, mapping }: Service, { index, value, within }: PortText) {
  const data = { port: value.written };
  if (within.items.length > 1) return removalFix(file, 'removeItem', within, index, data);
  const located = mapping && locate(mapping, 'expose');
  if (!located || located.entry.value?.kind === 'alias') return [];
  return removalFix(file, 'removeItem', located.mapping, located.index, data);
}
