import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { isStackFile } from '../facts/file-role';
import { firstHere, mergedEntry } from '../facts/merged';
import { serviceEntry } from '../facts/tree';
import { valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';

export default defineRule({
  id: 'compose/no-replicas-in-global-mode',
  category: 'correctness',
  severity: 'error',
  messages: { isBoth: 'In the mode `{mode}` each node runs one task, so Swarm refuses `replicas`.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const mode = mergedEntry(service, 'deploy', 'mode');
        const replicas = mergedEntry(service, 'deploy', 'replicas');
        const text = valueIn(mode?.entry.value)?.text;
        if (!mode || !replicas || (text !== 'global' && text !== 'global-job')) continue;
        const here = firstHere(project, [replicas, mode]);
        if (!here) continue;
        const { layer } = replicas;
        const owner = layer.file === project.here ? asMapping(serviceEntry(layer, 'deploy')?.value) : undefined;
        ctx.report({
          at: here.entry.key.span,
          message: 'isBoth',
          data: { mode: text },
          fixes: keyRemoval(project.here, 'removeKey', owner, 'replicas'),
          // Compose ignores the mode and starts that many.
          ...(isStackFile(project) ? {} : { atMost: 'warning' }),
        });
      }
    },
  },
});
