import { defineRule } from '../../lint/rule';
import { addAtPath } from '../edits/add-at-path';
import { longRunning } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';

export default defineRule({
  id: 'compose/require-restart-policy',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: { isMissing: '`{service}` stays down after a crash or a restart of the host: it has no restart policy.' },
  fixes: { addPolicy: { title: 'Add `restart: unless-stopped`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { here, merged } of longRunning(project)) {
        if (mergedEntry(merged, 'restart') ?? mergedEntry(merged, 'deploy', 'restart_policy')) continue;
        const edits = addAtPath(here, ['restart'], 'unless-stopped');
        ctx.report({
          at: here.entry.key.span,
          message: 'isMissing',
          data: { service: here.name },
          fixes: edits ? [{ title: 'addPolicy', edits: () => edits }] : [],
        });
      }
    },
  },
});
