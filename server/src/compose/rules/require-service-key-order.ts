import { defineRule } from '../../lint/rule';
import { reordering } from '../edits/reorder';
import { compareNames, misplacedIn } from '../facts/element-order';
import { isPatched } from '../facts/value';

/** What the service is, what it needs, what it keeps, how it is set, reached and run. */
const order = `<< image build container_name depends_on volumes volumes_from configs secrets environment env_file ports
  networks network_mode extra_hosts command entrypoint working_dir restart healthcheck logging labels user isolation`
  .trim()
  .split(/\s+/);

export default defineRule({
  id: 'compose/require-service-key-order',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['service-keys-order'],
  readsWholeFile: true,
  messages: { isBehind: '`{key}` stands behind `{other}`; in the usual order it comes before.' },
  fixes: { sort: { title: 'Sort the keys of `{service}`', safety: 'safe' } },
  on: {
    service({ entry, file, mapping, name }, ctx) {
      if (!mapping || entry.value !== mapping || isPatched(mapping)) return;
      const keys = mapping.entries.map(({ key }) => key.text);
      const found = misplacedIn(file, mapping, (a, b) => compareKeys(keys[a] ?? '', keys[b] ?? ''));
      const at = found && mapping.entries[found.index]?.key.span;
      if (!found || !at) return;
      const edits = reordering(file, mapping, found.order);
      ctx.report({
        at,
        message: 'isBehind',
        data: { key: keys[found.index] ?? '', other: keys[found.other] ?? '' },
        fixes: edits ? [{ title: 'sort', data: { service: name }, edits: () => edits }] : [],
      });
    },
  },
});

/** Keys without a place of their own follow by their names. */
function compareKeys(a: string, b: string): number {
  const [rankA, rankB] = [order.indexOf(a), order.indexOf(b)];
  if (rankA < 0 && rankB < 0) return compareNames(a, b);
  return (rankA < 0 ? order.length : rankA) - (rankB < 0 ? order.length : rankB);
}
