import { defineRule } from '../../lint/rule';
import { dependencyConditions } from '../facts/dependency-conditions';
import { isOneShot } from '../facts/one-shot';

export default defineRule({
  id: 'compose/prefer-completed-condition',
  category: 'correctness',
  severity: 'info',
  messages: {
    isJob:
      '`{name}` looks like a job, but only its start is awaited; `service_completed_successfully` waits for its end.',
  },
  on: {
    composeProject(project, ctx) {
      for (const { condition, needed, reference } of dependencyConditions(project)) {
        if (condition !== 'service_started' || !needed.isWhole || !isOneShot(needed)) continue;
        ctx.report({ at: reference.span, message: 'isJob', data: { name: needed.name } });
      }
    },
  },
});
