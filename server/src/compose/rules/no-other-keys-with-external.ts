import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched } from '../facts/value';
import type { Entry, Mapping } from '../model/nodes';

const kinds = ['volumes', 'networks', 'secrets', 'configs'] as const;
const allowed = new Set(['external', 'name', '<<']);

export default defineRule({
  id: 'compose/no-other-keys-with-external',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUseless: '`{key}` contradicts `external: true`: Compose only looks `{name}` up and creates nothing.',
    isElsewhere: '`external: true` contradicts `{key}`, which another file says of `{name}`; nothing is created here.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const kind of kinds) {
        for (const { entry, isExternal, mapping, name } of objectsOf(file, kind)) {
          if (!isExternal || !mapping || isPatched(entry.value) || isPatched(entryAt(mapping, 'external')?.value))
            continue;
          for (const { text: key, span: at } of othersIn(mapping)) {
            const fixes = [key, 'external'].flatMap((each) => keyRemoval(file, 'removeKey', mapping, each));
            ctx.report({ at, message: 'isUseless', data: { key, name }, fixes });
          }
        }
      }
    },
    composeProject({ files, here, objects, role }, ctx) {
      if (role !== 'override') return;
      const before = files.slice(
        0,
        files.findIndex(({ file }) => file === here),
      );
      const earlier = new Set(before.filter((each) => each.role !== 'extended').map(({ file }) => file));
      for (const kind of kinds) {
        for (const { layers, name } of objects[kind].values()) {
          const own = layers.find(({ file }) => file === here);
          const others = layers.filter(({ file }) => earlier.has(file));
          if (!own?.mapping || others.length === 0 || [own, ...others].some(({ entry }) => isPatched(entry.value)))
            continue;
          const external = entryAt(own.mapping, 'external');
          if (!external && others.at(-1)?.isExternal) {
            for (const { text: key, span: at } of othersIn(own.mapping)) {
              ctx.report({ at, message: 'isUseless', data: { key, name } });
            }
          }
          const [other] = others.flatMap(({ isExternal, mapping }) =>
            mapping && !isExternal ? othersIn(mapping) : [],
          );
          if (!external || !own.isExternal || !other || isPatched(external.value)) continue;
          const data = { key: other.text, name };
          ctx.report({ at: external.key.span, message: 'isElsewhere', data });
        }
      }
    },
  },
});

function othersIn({ entries }: Mapping): readonly Entry['key'][] {
  return entries
    .filter(({ colon, value }) => colon !== undefined && value !== undefined && !isPatched(value))
    .map(({ key }) => key)
    .filter(({ text }) => !allowed.has(text) && !text.startsWith('x-'));
}
