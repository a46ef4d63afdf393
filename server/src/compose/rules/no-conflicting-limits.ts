import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import { mergedEntry } from '../facts/merged';
import { valueIn } from '../facts/value';
import type { Entry } from '../model/nodes';
import { byteSize } from '../values/sizes';

const pairs = [
  ['cpus', 'limits', 'cpus'],
  ['mem_limit', 'limits', 'memory'],
  ['mem_reservation', 'reservations', 'memory'],
  ['pids_limit', 'limits', 'pids'],
] as const;

export default defineRule({
  id: 'compose/no-conflicting-limits',
  category: 'correctness',
  severity: 'error',
  messages: {
    differs: '`{key}` and `{path}` differ; Compose wants one value, so the project does not load.',
    isMissing: '`{path}` lacks what `{key}` says; Compose wants both alike, so the project does not load.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        for (const [key, block, name] of pairs) {
          const short = mergedEntry(service, key);
          const around = short && mergedEntry(service, 'deploy', 'resources', block);
          if (!short || !around || !hasContent(around.entry)) continue;
          const long = mergedEntry(service, 'deploy', 'resources', block, name);
          const [own, other] = [amountIn(key, short.entry), long ? amountIn(key, long.entry) : 0];
          const here = [short, long ?? around].find(({ layer }) => layer.file === project.here);
          if (!own || other === undefined || own === other || !here) continue;
          const isOwn = long !== undefined && short.layer.file === project.here;
          ctx.report({
            at: here.entry.key.span,
            message: long ? 'differs' : 'isMissing',
            data: { key, path: `deploy.resources.${block}${long ? `.${name}` : ''}` },
            fixes: isOwn ? keyRemoval(project.here, 'removeKey', short.layer.mapping, key) : [],
          });
        }
      }
    },
  },
});

/** `undefined` where it is open or no amount. */
function amountIn(key: string, entry: Entry): number | undefined {
  const text = valueIn(entry.value)?.text;
  if (text === undefined) return undefined;
  if (key.startsWith('mem')) return byteSize(text)?.bytes;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
