import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import { entryAt, serviceEntry } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { asMapping, hasUnknownMerge, resolve } from '../model/lookup';
import type { Entry, Mapping } from '../model/nodes';

export default defineRule({
  id: 'compose/valid-device-request',
  category: 'correctness',
  severity: 'error',
  messages: {
    isBoth: '`count` and `device_ids` exclude each other, so the project does not load.',
    isWord: '`count` takes a number or `all`, so `{text}` stops the project.',
    isMissing: 'This device has no `capabilities`, which tell what it must be able to do; the project does not load.',
  },
  fixes: {
    removeCount: { title: 'Remove `count`', safety: 'suggestion' },
    addCapabilities: { title: 'Add `capabilities: [gpu]`', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      const { file } = service;
      const devices = requestsIn(serviceEntry(service, 'deploy', 'resources', 'reservations', 'devices'));
      for (const request of [...devices, ...requestsIn(service.get('gpus'))]) {
        const count = entryAt(request, 'count');
        const text = valueIn(count?.value)?.text;
        if (count && hasContent(count) && hasContent(entryAt(request, 'device_ids'))) {
          const fixes = keyRemoval(file, 'removeCount', request, 'count');
          ctx.report({ at: count.key.span, message: 'isBoth', fixes });
        } else if (count && text && !/^(?:all|-?\d+)$/.test(text)) {
          ctx.report({ at: valueIn(count.value)?.span ?? count.key.span, message: 'isWord', data: { text } });
        }
      }
      for (const request of devices) {
        const [first] = request.entries;
        if (!first || first.colon === undefined || entryAt(request, 'capabilities') || hasUnknownMerge(request))
          continue;
        const at = first.key.span;
        const column = at.start - file.source.lineSpan(file.source.lineAt(at.start)).start;
        const gap = request.flow ? ', ' : `${file.source.lineEnd}${' '.repeat(column)}`;
        const edits = () => [insert(at.start, `capabilities: [gpu]${gap}`)];
        const fixes = isShared(file, at) ? [] : [{ title: 'addCapabilities' as const, edits }];
        ctx.report({ at, message: 'isMissing', fixes });
      }
    },
  },
});

function requestsIn(entry: Entry | undefined): readonly Mapping[] {
  const list = resolve(entry?.value);
  if (list?.kind !== 'sequence' || isPatched(list)) return [];
  return list.items.flatMap((item) => asMapping(item.value) ?? []);
}
