import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedMounts } from '../facts/checked-mounts';
import { tmpfsOf } from '../facts/tmpfs';
import { entryAt, serviceEntry } from '../facts/tree';
import { hasUnknownMerge } from '../model/lookup';

export default defineRule({
  id: 'compose/require-tmpfs-size',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  messages: { isOpen: 'The tmpfs at `{path}` has no size, so it may take half of the memory of the host.' },
  fixes: { addSize: { title: 'Limit it to 64 MB', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      // What lies in memory counts against the limit of the service.
      if (service.get('mem_limit') || serviceEntry(service, 'deploy', 'resources', 'limits', 'memory')) return;
      for (const { options, target, targetSpan: at, value } of tmpfsOf(service)) {
        if (!target.startsWith('/') || options.some(({ text }) => text.startsWith('size='))) continue;
        const canEdit = value.text === value.written && !isShared(service.file, at);
        const edit = insert(at.end, options.length > 0 ? ':size=64m,' : ':size=64m');
        const edits = options.length > 0 ? [{ span: { start: at.end, end: at.end + 1 }, text: edit.text }] : [edit];
        ctx.report({
          at,
          message: 'isOpen',
          data: { path: target.slice(0, 60) },
          fixes: canEdit ? [{ title: 'addSize', edits: () => edits }] : [],
        });
      }
      for (const { kind, mapping, target, targetSpan: at } of checkedMounts(service)) {
        if (kind !== 'tmpfs' || !mapping || !target || entryAt(mapping, 'tmpfs', 'size') || hasUnknownMerge(mapping))
          continue;
        ctx.report({ at, message: 'isOpen', data: { path: target.slice(0, 60) } });
      }
    },
  },
});
