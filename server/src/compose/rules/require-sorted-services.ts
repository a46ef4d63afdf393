import { defineRule } from '../../lint/rule';
import { reordering } from '../edits/reorder';
import { compareNames, misplacedIn } from '../facts/element-order';
import { topMappings } from '../facts/tree';
import { isPatched } from '../facts/value';
import { lookup } from '../model/lookup';

export default defineRule({
  id: 'compose/require-sorted-services',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['services-alphabetical-order'],
  messages: { isBehind: '`{name}` stands behind `{other}`; by their names it comes before.' },
  fixes: { sort: { title: 'Sort the services', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const top of topMappings(file)) {
        const services = lookup(top, 'services')?.value;
        if (services?.kind !== 'mapping' || isPatched(services)) continue;
        const names = services.entries.map(({ key }) => key.text);
        if (names.includes('<<')) continue;
        const found = misplacedIn(file, services, (a, b) => compareNames(names[a] ?? '', names[b] ?? ''));
        const at = found && services.entries[found.index]?.key.span;
        if (!found || !at) continue;
        const edits = reordering(file, services, found.order);
        ctx.report({
          at,
          message: 'isBehind',
          data: { name: names[found.index] ?? '', other: names[found.other] ?? '' },
          fixes: edits ? [{ title: 'sort', edits: () => edits }] : [],
        });
      }
    },
  },
});
