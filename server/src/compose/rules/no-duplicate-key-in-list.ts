import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import type { KeyValue } from '../facts/key-values';
import { pairsOf } from '../facts/pair-lists';

export default defineRule({
  id: 'compose/no-duplicate-key-in-list',
  category: 'correctness',
  severity: 'warning',
  tag: 'unnecessary',
  messages: { isOverwritten: '`{name}` is set again below; only the last one counts.' },
  fixes: { removeItem: { title: 'Remove this `{name}`', safety: 'safe' } },
  on: {
    service(service, ctx) {
      const lists = ['environment', 'args', 'labels', 'annotations', 'sysctls', 'buildLabels', 'deployLabels'] as const;
      for (const { pairs } of pairsOf(service, lists)) {
        const last = new Map<string, KeyValue>();
        for (const pair of pairs) if (pair.form === 'list') last.set(pair.name, pair);
        for (const pair of pairs) {
          const { form, index, name, nameSpan, within } = pair;
          const winner = last.get(name);
          if (form !== 'list' || name === '' || name.includes('$') || !winner || winner === pair) continue;
          ctx.report({
            at: nameSpan,
            message: 'isOverwritten',
            data: { name },
            related: [{ span: winner.nameSpan, message: 'This one counts' }],
            fixes: removalFix(service.file, 'removeItem', within, index, { name }),
          });
        }
      }
    },
  },
});
