import { defineRule } from '../../lint/rule';
import { reordering } from '../edits/reorder';
import { misplacedIn } from '../facts/element-order';

const order = ['version', 'name', 'include', 'services', 'networks', 'volumes', 'secrets', 'configs', 'models'];

export default defineRule({
  id: 'compose/require-top-level-order',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['top-level-properties-order'],
  messages: { isBehind: '`{key}` stands behind `{other}`; in the usual order it comes before.' },
  fixes: { sort: { title: 'Sort the keys of the top', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const { root } of file.documents) {
        if (root?.kind !== 'mapping') continue;
        const keys = root.entries.map(({ key }) => key.text);
        if (keys.includes('<<')) continue;
        const found = misplacedIn(file, root, (a, b) => rankOf(keys[a] ?? '') - rankOf(keys[b] ?? ''));
        const at = found && root.entries[found.index]?.key.span;
        if (!found || !at) continue;
        const edits = reordering(file, root, found.order);
        ctx.report({
          at,
          message: 'isBehind',
          data: { key: keys[found.index] ?? '', other: keys[found.other] ?? '' },
          fixes: edits ? [{ title: 'sort', edits: () => edits }] : [],
        });
      }
    },
  },
});

/** Extensions come first, since others lean on their anchors; what nobody knows comes last. */
function rankOf(key: string): number {
  if (key.startsWith('x-')) return -1;
  const rank = order.indexOf(key);
  return rank < 0 ? order.length : rank;
}
