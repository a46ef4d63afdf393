import { defineRule } from '../../lint/rule';
import { mappingsOf } from '../facts/collections';
import { isPatched } from '../facts/value';
import { lookup, resolve, withMerged } from '../model/lookup';
import type { Collection, Entry, Mapping, Node } from '../model/nodes';

/** Lists that no kind of merging would join. */
const replaced = new Set(['command', 'entrypoint', 'test', '<<']);

export default defineRule({
  id: 'compose/no-shallow-merge',
  category: 'correctness',
  severity: 'info',
  messages: { replaces: '`{key}` replaces the one that `<<` brings in, so {lost} is lost.' },
  on: {
    composeFile(file, ctx) {
      for (const mapping of mappingsOf(file)) {
        if (!lookup(mapping, '<<')) continue;
        const inherited = inheritedBy(mapping);
        for (const { key, value } of mapping.entries) {
          const other = inherited.get(key.text);
          if (!other) continue;
          const own = collectionIn(value);
          const theirs = collectionIn(other.value);
          if (!own || !theirs || replaced.has(key.text) || isPatched(value)) continue;
          // Who writes an empty one means to lose the other.
          if (namesIn(own).length === 0) continue;
          const lost = namesIn(theirs).filter((name) => !namesIn(own).includes(name));
          if (lost.length === 0) continue;
          ctx.report({
            at: key.span,
            message: 'replaces',
            data: { key: key.text, lost: `\`${lost[0]?.slice(0, 50)}\`` },
            related: [{ span: other.key.span, message: 'The one that is replaced' }],
          });
        }
      }
    },
  },
});

/** What the merge keys bring in, by name; of equal names the one that wins. */
function inheritedBy(mapping: Mapping): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const { entries } of withMerged(mapping).slice(1)) {
    for (const entry of entries) if (!found.has(entry.key.text)) found.set(entry.key.text, entry);
  }
  return found;
}

function collectionIn(node: Node | undefined): Collection | undefined {
  const resolved = resolve(node);
  return resolved?.kind === 'mapping' || resolved?.kind === 'sequence' ? resolved : undefined;
}

/** Keys, those of merged mappings included, or the texts of items. */
function namesIn(collection: Collection): readonly string[] {
  if (collection.kind === 'mapping') {
    return withMerged(collection).flatMap(({ entries }) =>
      entries.map(({ key }) => key.text).filter((key) => key !== '<<'),
    );
  }
  return collection.items.flatMap(({ value }) => {
    const resolved = resolve(value);
    return resolved?.kind === 'scalar' ? resolved.text : [];
  });
}
