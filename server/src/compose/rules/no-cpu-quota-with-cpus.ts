import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { writtenValue } from '../facts/checked-entry';
import { cpuLimit } from '../facts/limits';
import { firstHere, mergedEntry } from '../facts/merged';

export default defineRule({
  id: 'compose/no-cpu-quota-with-cpus',
  category: 'correctness',
  severity: 'error',
  messages: { isTwice: '`{key}` and `{path}` set the same limit; the engine refuses the container.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const cpus = cpuLimit(service);
        // Zero stands for no limit.
        if (!cpus?.amount) continue;
        for (const key of ['cpu_quota', 'cpu_period']) {
          const other = mergedEntry(service, key);
          const text = writtenValue(other?.entry)?.text;
          const here = other && firstHere(project, [other, cpus.merged]);
          if (!other || !here || text === undefined || text === '0') continue;
          ctx.report({
            at: here.entry.key.span,
            message: 'isTwice',
            data: { key, path: cpus.path },
            fixes: here === other ? keyRemoval(project.here, 'removeKey', other.layer.mapping, key) : [],
          });
        }
      }
    },
  },
});
