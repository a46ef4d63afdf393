import { defineRule, type Fix } from '../../lint/rule';
import { type Edit, insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isConfigFile } from '../facts/bind-sources';
import { checkedMounts, targetOf } from '../facts/checked-mounts';
import { cleanPath } from '../facts/container-paths';
import type { Mount } from '../facts/mounts';
import { entryAt } from '../facts/tree';

const configFolders = /^\/(?:etc|docker-entrypoint-initdb\.d|certs|ssl)(?:\/|$)/;
/** Programs write into these. */
const stateful =
  /^\/etc\/(?:letsencrypt|pihole|dnsmasq\.d|wireguard|gitlab|openvpn|unbound|ssl\/private|mosquitto|cups|samba|teamspeak|headscale)(?:\/|$)/;

export default defineRule({
  id: 'compose/require-read-only-config',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  messages: { isWritable: 'The container may change `{source}` on the host; settings need no more than `ro`.' },
  fixes: { makeReadOnly: { title: 'Mount it read-only', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) {
        const target = cleanPath(targetOf(mount) ?? '');
        const { isReadOnly, kind, source, sourceSpan: at } = mount;
        if (kind !== 'bind' || !source || isReadOnly || !isConfig(source, target)) continue;
        // Whatever is written there is a decision, or a variable that may hold one.
        if (entryAt(mount.mapping, 'read_only') || mount.options.some((option) => option === 'rw')) continue;
        ctx.report({ at, message: 'isWritable', data: { source: source.slice(0, 80) }, fixes: fixesOf(mount) });
      }
    },
  },
});

function isConfig(source: string, target: string): boolean {
  if (target === '' || stateful.test(target) || /\.(?:db|sqlite3?)$/.test(source)) return false;
  return isConfigFile(source) || isConfigFile(target) || configFolders.test(target);
}

function fixesOf(mount: Mount): readonly Fix<'makeReadOnly'>[] {
  const { mapping, options, service, value } = mount;
  const edit = mapping ? longEdit(mount) : value && insert(value.span.end, options.length > 0 ? ',ro' : ':ro');
  const isBlock = value?.node.style === 'literal' || value?.node.style === 'folded';
  if (!edit || isBlock || isShared(service.file, edit.span)) return [];
  return [{ title: 'makeReadOnly', edits: () => [edit] }];
}

/** Behind the target, as a line of its own. */
function longEdit({ mapping, service }: Mount): Edit | undefined {
  const target = mapping?.entries.find(({ key }) => key.text === 'target');
  if (!mapping || !target?.value || target.value.kind !== 'scalar') return undefined;
  const { source } = service.file;
  const { start } = target.span;
  const column = start - source.lineSpan(source.lineAt(start)).start;
  const between = mapping.flow ? ', ' : `${source.lineEnd}${' '.repeat(column)}`;
  return insert(target.value.span.end, `${between}read_only: true`);
}
