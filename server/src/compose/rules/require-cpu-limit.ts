import { defineRule } from '../../lint/rule';
import { addLimitFix } from '../edits/add-limit';
import { longRunning } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';

const limit = { short: 'cpus', long: 'cpus', value: '"1.0"' };
const paths = [['cpus'], ['cpu_quota'], ['cpuset'], ['deploy', 'resources', 'limits', 'cpus']];

export default defineRule({
  id: 'compose/require-cpu-limit',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  aliases: ['CL-0026', 'kics:cpus-not-limited'],
  messages: { isMissing: '`{service}` has no CPU limit, so a busy loop in it takes every core of the host.' },
  fixes: { addLimit: { title: 'Limit it to one processor', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of longRunning(project)) {
        const { here, merged } = service;
        if (paths.some((path) => mergedEntry(merged, ...path))) continue;
        const fixes = addLimitFix('addLimit', service, limit);
        ctx.report({ at: here.entry.key.span, message: 'isMissing', data: { service: here.name }, fixes });
      }
    },
  },
});
