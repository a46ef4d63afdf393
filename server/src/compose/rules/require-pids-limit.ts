import { defineRule } from '../../lint/rule';
import { addLimitFix } from '../edits/add-limit';
import { valueFix } from '../edits/replace-value';
import { writtenValue } from '../facts/checked-entry';
import { longRunning } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';

const limit = { short: 'pids_limit', long: 'pids', value: '200' };

export default defineRule({
  id: 'compose/require-pids-limit',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['kics:pids-limit-not-set'],
  messages: {
    isMissing: '`{service}` may start any number of processes, so a fork bomb in it stops the host.',
    isUnlimited: '`{text}` allows any number of processes, so a fork bomb stops the host.',
  },
  fixes: {
    addLimit: { title: 'Limit it to 200 processes', safety: 'suggestion' },
    setLimit: { title: 'Limit it to {text} processes', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const service of longRunning(project)) {
        const { here, merged } = service;
        const found = mergedEntry(merged, 'pids_limit') ?? mergedEntry(merged, 'deploy', 'resources', 'limits', 'pids');
        if (!found) {
          const fixes = addLimitFix('addLimit', service, limit, 'short');
          ctx.report({ at: here.entry.key.span, message: 'isMissing', data: { service: here.name }, fixes });
          continue;
        }
        const value = writtenValue(found.entry);
        if (found.layer.file !== project.here || !value || !/^(?:-\d{1,9}|0)$/.test(value.text ?? '')) continue;
        const fixes = valueFix(project.here, 'setLimit', value, limit.value);
        ctx.report({ at: value.span, message: 'isUnlimited', data: { text: value.text ?? '' }, fixes });
      }
    },
  },
});
