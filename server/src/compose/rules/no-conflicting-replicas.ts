import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { firstHere, mergedEntry } from '../facts/merged';
import { valueIn } from '../facts/value';
import type { Entry } from '../model/nodes';

export default defineRule({
  id: 'compose/no-conflicting-replicas',
  category: 'correctness',
  severity: 'error',
  messages: {
    differs: '`scale` and `deploy.replicas` differ; Compose wants one number, so the project does not load.',
    isNegative: '`{key}` is below zero, so the project does not load.',
  },
  fixes: { removeScale: { title: 'Remove `scale`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const scale = mergedEntry(service, 'scale');
        const replicas = mergedEntry(service, 'deploy', 'replicas');
        const counts = [scale, replicas].map((each) => each && countIn(each.entry));
        const below = [scale, replicas].filter((each, index) => each && (counts[index] ?? 0) < 0);
        for (const each of below) {
          const value = valueIn(each?.entry.value);
          if (!each || !value || each.layer.file !== project.here) continue;
          ctx.report({ at: value.span, message: 'isNegative', data: { key: each.entry.key.text } });
        }
        const [own, other] = counts;
        if (!scale || !replicas || own === undefined || other === undefined || own === other || below.length > 0)
          continue;
        const here = firstHere(project, [scale, replicas]);
        if (!here) continue;
        const isOwn = scale.layer.file === project.here;
        const fixes = isOwn ? keyRemoval(project.here, 'removeScale', scale.layer.mapping, 'scale') : [];
        ctx.report({ at: here.entry.key.span, message: 'differs', fixes });
      }
    },
  },
});

function countIn(entry: Entry): number | undefined {
  const text = valueIn(entry.value)?.text;
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
