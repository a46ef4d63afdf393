import { defineRule } from '../../lint/rule';
import { reordering } from '../edits/reorder';
import { compareNames, misplacedIn } from '../facts/element-order';
import { isPatched } from '../facts/value';
import { childrenOf } from '../model/lookup';

export default defineRule({
  id: 'compose/require-sorted-dependencies',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['service-dependencies-alphabetical-order'],
  readsWholeFile: true,
  messages: { isBehind: '`{name}` stands behind `{other}`; by their names it comes before.' },
  fixes: { sort: { title: 'Sort the dependencies', safety: 'safe' } },
  on: {
    service({ dependencies, entry, file }, ctx) {
      const within = dependencies[0]?.within;
      // Unfinished items, variables and merge keys have no place by their name.
      if (!within || isPatched(within) || isPatched(entry.value)) return;
      if (dependencies.length !== childrenOf(within).length) return;
      if (dependencies.some(({ name }) => name === '<<' || name === '' || name.includes('$'))) return;
      const nameAt = (index: number) => dependencies[index]?.name ?? '';
      const found = misplacedIn(file, within, (a, b) => compareNames(nameAt(a), nameAt(b)));
      const at = found && dependencies[found.index]?.span;
      if (!found || !at) return;
      const edits = reordering(file, within, found.order);
      ctx.report({
        at,
        message: 'isBehind',
        data: { name: nameAt(found.index), other: nameAt(found.other) },
        fixes: edits ? [{ title: 'sort', edits: () => edits }] : [],
      });
    },
  },
});
