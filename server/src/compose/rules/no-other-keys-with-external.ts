import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched } from '../facts/value';

const allowed = new Set(['external', 'name', '<<']);

export default defineRule({
  id: 'compose/no-other-keys-with-external',
  category: 'correctness',
  severity: 'error',
  messages: { isUseless: '`{key}` contradicts `external: true`: Compose only looks `{name}` up and creates nothing.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const kind of ['volumes', 'networks', 'secrets', 'configs'] as const) {
        for (const { entry, isExternal, mapping, name } of objectsOf(file, kind)) {
          if (!isExternal || !mapping || isPatched(entry.value) || isPatched(entryAt(mapping, 'external')?.value))
            continue;
          for (const other of mapping.entries) {
            const { text: key, span: at } = other.key;
            const isPlain = other.colon !== undefined && other.value !== undefined && !isPatched(other.value);
            if (!isPlain || allowed.has(key) || key.startsWith('x-')) continue;
            const fixes = [key, 'external'].flatMap((each) => keyRemoval(file, 'removeKey', mapping, each));
            ctx.report({ at, message: 'isUseless', data: { key, name }, fixes });
          }
        }
      }
    },
  },
});
