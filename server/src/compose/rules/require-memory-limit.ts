import { defineRule } from '../../lint/rule';
import { addLimitFix } from '../edits/add-limit';
import { longRunning } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';

const limit = { short: 'mem_limit', long: 'memory', value: '512M' };

export default defineRule({
  id: 'compose/require-memory-limit',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  aliases: ['CL-0026', 'kics:memory-not-limited'],
  messages: { isMissing: '`{service}` has no memory limit, so a leak in it takes the memory of the whole host.' },
  fixes: { addLimit: { title: 'Limit the memory to 512 MiB', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of longRunning(project)) {
        const { here, merged } = service;
        if (mergedEntry(merged, 'mem_limit') ?? mergedEntry(merged, 'deploy', 'resources', 'limits', 'memory'))
          continue;
        const fixes = addLimitFix('addLimit', service, limit);
        ctx.report({ at: here.entry.key.span, message: 'isMissing', data: { service: here.name }, fixes });
      }
    },
  },
});
