import { defineRule } from '../../lint/rule';
import { remove } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { keyRemoval } from '../edits/remove-key';
import { checkedMounts, optionsOf } from '../facts/checked-mounts';
import { isEditable } from '../facts/place-in-value';
import { imageNameOf } from '../facts/service-image';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';

const modes = new Set(['shared', 'rshared', 'slave', 'rslave']);

export default defineRule({
  id: 'compose/no-shared-propagation',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0017', 'kics:volume-mounted-in-multiple-containers'],
  messages: { isPassedOn: 'With `{mode}`, mounts that are made later cross the wall between host and container.' },
  fixes: { removeMode: { title: 'Remove `{mode}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const { file } = service;
      const isExporter = /(?:^|\/)node[-_]exporter$/.test(imageNameOf(service) ?? '');
      for (const mount of checkedMounts(service)) {
        const { isReadOnly, mapping, source, value } = mount;
        const atMost = isExporter && isReadOnly && source === '/' ? { atMost: 'hint' as const } : {};
        for (const { name: mode, removal, span } of optionsOf(mount)) {
          if (!modes.has(mode) || !value) continue;
          const canWrite = isEditable(value) && !isShared(file, value.span);
          const fixes = canWrite
            ? [{ title: 'removeMode' as const, data: { mode }, edits: () => [remove(removal)] }]
            : [];
          ctx.report({ at: span, message: 'isPassedOn', data: { mode }, fixes, ...atMost });
        }
        const bind = asMapping(entryAt(mapping, 'bind')?.value);
        const long = valueIn(entryAt(bind, 'propagation')?.value);
        if (!long?.text || !modes.has(long.text) || isPatched(long.node)) continue;
        const mode = long.text;
        const fixes = keyRemoval(file, 'removeMode', bind, 'propagation').map((fix) => ({ ...fix, data: { mode } }));
        const isOnly = bind?.entries.length === 1;
        const whole = isOnly
          ? keyRemoval(file, 'removeMode', mapping, 'bind').map((fix) => ({ ...fix, data: { mode } }))
          : fixes;
        ctx.report({ at: long.span, message: 'isPassedOn', data: { mode }, fixes: whole, ...atMost });
      }
    },
  },
});
