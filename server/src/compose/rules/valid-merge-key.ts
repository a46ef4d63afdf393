import { defineRule } from '../../lint/rule';
import { mappingsOf } from '../facts/collections';
import { lookup, resolve } from '../model/lookup';
import type { Node } from '../model/nodes';

export default defineRule({
  id: 'compose/valid-merge-key',
  category: 'correctness',
  severity: 'error',
  messages: { isNoMapping: '`<<` merges mappings only, and this is {what}; the file cannot be read.' },
  on: {
    composeFile(file, ctx) {
      for (const mapping of mappingsOf(file)) {
        if (!lookup(mapping, '<<')) continue;
        for (const { colon, key, value } of mapping.entries) {
          if (key.text !== '<<' || colon === undefined) continue;
          for (const node of sourcesOf(value)) {
            const what = wrong(node);
            if (node && what) ctx.report({ at: node.span, message: 'isNoMapping', data: { what } });
          }
        }
      }
    },
  },
});

/** A list may be written here, but not behind an alias. */
function sourcesOf(value: Node | undefined): readonly (Node | undefined)[] {
  return value?.kind === 'sequence' ? value.items.map((item) => item.value) : [value];
}

function wrong(node: Node | undefined): string | undefined {
  const kind = resolve(node)?.kind;
  return kind === 'sequence' ? 'a list' : kind === 'scalar' ? 'a single value' : undefined;
}
