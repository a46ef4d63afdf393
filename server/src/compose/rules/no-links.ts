import { defineRule, type Fix } from '../../lint/rule';
import { type Edit, replace } from '../../text/span';
import { isShared, removalFix } from '../edits/removal-fix';
import { itemsOf } from '../facts/tree';
import { isPatched, type Value, valueIn } from '../facts/value';
import type { Service } from '../model/nodes';

type FixName = 'useDependsOn' | 'removeLinks';

export default defineRule({
  id: 'compose/no-links',
  category: 'clarity',
  severity: 'info',
  messages: {
    isLegacy: '`links` is a leftover: services of one network find each other by name, and stacks ignore it.',
    isExternal: '`external_links` is a leftover: a shared network lets containers of other projects be found by name.',
  },
  fixes: {
    useDependsOn: { title: 'Replace `links` with `depends_on`', safety: 'suggestion' },
    removeLinks: { title: 'Remove `links`', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      for (const [key, message] of [
        ['links', 'isLegacy'],
        ['external_links', 'isExternal'],
      ] as const) {
        const entry = service.get(key);
        if (!entry?.value || isPatched(entry.value)) continue;
        ctx.report({ at: entry.key.span, message, fixes: key === 'links' ? fixesOf(service) : [] });
      }
    },
  },
});

/** An alias after the name may be in use as a host, so such links stay. */
function fixesOf({ dependencies, file, get, mapping }: Service): readonly Fix<FixName>[] {
  const entry = get('links');
  if (!mapping || !entry?.value || entry.value.kind !== 'sequence') return [];
  const index = mapping.entries.indexOf(entry);
  if (index < 0 || isShared(file, entry.span)) return [];
  const values = itemsOf(entry.value).map(({ value }) => valueIn(value));
  const edits = values.map((value) => value && plainName(value));
  if (!edits.every((edit) => edit !== undefined)) return [];

  if (!get('depends_on')) {
    return [{ title: 'useDependsOn', edits: () => [replace(entry.key.span, 'depends_on'), ...edits.flat()] }];
  }
  const names = new Set(dependencies.map(({ name }) => name));
  const isCovered = values.every((value) => names.has(value?.written.split(':')[0] ?? ''));
  return isCovered ? removalFix(file, 'removeLinks', mapping, index) : [];
}

/** What makes a plain name of `name` or `name:name`; `undefined` where an alias or a variable is written. */
function plainName({ hasVariable, span, written }: Value): readonly Edit[] | undefined {
  const [name = '', alias] = written.split(':');
  if (hasVariable || name === '') return undefined;
  if (alias === undefined) return [];
  return alias === name ? [replace(span, name)] : undefined;
}
