import { defineRule } from '../../lint/rule';
import { type Pairs, pairsOf } from '../facts/pair-lists';
import { resolve } from '../model/lookup';
import type { Node } from '../model/nodes';

export default defineRule({
  id: 'compose/no-mixed-pair-forms',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isOther: '`{key}` is {form} here, and {other} elsewhere in this file.' },
  on: {
    composeFile(file, ctx) {
      for (const key of ['environment', 'labels'] as const) {
        const byNode = new Map<Node, Pairs>();
        for (const pairs of file.services.flatMap((service) => pairsOf(service, [key]))) {
          const node = resolve(pairs.entry.value);
          if (node && pairs.pairs.length > 0) byNode.set(node, pairs);
        }
        const lists = [...byNode].filter(([node]) => node.kind === 'sequence').map(([, pairs]) => pairs);
        const maps = [...byNode].filter(([node]) => node.kind === 'mapping').map(([, pairs]) => pairs);
        if (lists.length === 0 || maps.length === 0) continue;
        const isListRarer = lists.length <= maps.length;
        const data = isListRarer ? { form: 'a list', other: 'a mapping' } : { form: 'a mapping', other: 'a list' };
        for (const { entry, pairs } of isListRarer ? lists : maps) {
          // A name with a variable in it needs the list.
          if (pairs.some(({ name }) => name.includes('$'))) continue;
          ctx.report({ at: entry.key.span, message: 'isOther', data: { key, ...data } });
        }
      }
    },
  },
});
