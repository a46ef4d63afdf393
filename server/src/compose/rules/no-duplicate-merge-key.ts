import { defineRule, type Fix } from '../../lint/rule';
import { remove, replace } from '../../text/span';
import { mappingsOf } from '../facts/collections';
import { repeatsKey } from '../model/lookup';
import type { ComposeFile, Entry, Mapping } from '../model/nodes';
import { removal } from '../removal';

export default defineRule({
  id: 'compose/no-duplicate-merge-key',
  category: 'correctness',
  severity: 'error',
  messages: { isRepeated: 'A second `<<` in one mapping; Compose refuses the file, other readers drop one of them.' },
  fixes: { combine: { title: 'Combine both into one list', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const mapping of mappingsOf(file)) {
        if (!repeatsKey(mapping)) continue;
        const merges = mapping.entries.filter(({ colon, key }) => key.text === '<<' && colon !== undefined);
        const [first, second] = merges;
        if (!first || !second) continue;
        ctx.report({
          at: second.key.span,
          message: 'isRepeated',
          related: [{ span: first.key.span, message: 'The first one' }],
          fixes: merges.length === 2 ? fixesOf(file, mapping, first, second) : [],
        });
      }
    },
  },
});

function fixesOf({ source }: ComposeFile, mapping: Mapping, first: Entry, second: Entry): readonly Fix<'combine'>[] {
  const names = [...aliasesIn(first), ...aliasesIn(second)];
  const lines = removal(source, mapping, mapping.entries.indexOf(second));
  const target = first.value?.span;
  if (names.includes('') || !lines || !target) return [];
  const list = `[${names.map((name) => `*${name}`).join(', ')}]`;
  return [{ title: 'combine', edits: () => [replace(target, list), remove(lines)] }];
}

/** The names of the aliases; an empty one for all that is none. */
function aliasesIn({ value }: Entry): readonly string[] {
  if (value?.kind !== 'sequence' || !value.flow) return [value?.kind === 'alias' ? value.name : ''];
  return value.items.map((item) => (item.value?.kind === 'alias' ? item.value.name : ''));
}
