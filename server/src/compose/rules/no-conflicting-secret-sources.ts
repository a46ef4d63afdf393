import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import type { TopLevelObject } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched } from '../facts/value';

const sources = { secrets: ['file', 'environment'], configs: ['file', 'environment', 'content'] } as const;

export default defineRule({
  id: 'compose/no-conflicting-secret-sources',
  category: 'correctness',
  severity: 'error',
  messages: { isSecond: '`{name}` has another source already, `{first}`; with two, the project does not load.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const kind of ['secrets', 'configs'] as const) {
        for (const { layers, name } of project.objects[kind].values()) {
          const found = sources[kind].flatMap((key) => lastEntry(layers, key) ?? []);
          const ordered = found.sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || a.start - b.start);
          const second = ordered.slice(1).findLast(({ layer }) => layer.file === project.here);
          const first = ordered[0];
          if (!second || !first) continue;
          const fixes = [second, first].flatMap(({ key, layer }) =>
            layer.file === project.here ? keyRemoval(project.here, 'removeKey', layer.mapping, key) : [],
          );
          ctx.report({ at: second.span, message: 'isSecond', data: { name, first: first.key }, fixes });
        }
      }
    },
  },
});

function lastEntry(layers: readonly TopLevelObject[], key: string) {
  for (const layer of [...layers].reverse()) {
    const entry = entryAt(layer.mapping, key);
    if (!entry) continue;
    if (isPatched(entry.value) || !hasContent(entry)) return undefined;
    return { key, layer, span: entry.key.span, start: entry.key.span.start };
  }
  return undefined;
}
