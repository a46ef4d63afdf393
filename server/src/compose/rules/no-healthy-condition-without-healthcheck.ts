import { defineRule, type Severity } from '../../lint/rule';
import { healthcheckFix } from '../edits/add-healthcheck';
import { conditionEdits } from '../edits/dependency-condition';
import { dependencyConditions } from '../facts/dependency-conditions';
import { healthOf } from '../facts/service-health';

export default defineRule({
  id: 'compose/no-healthy-condition-without-healthcheck',
  category: 'correctness',
  severity: 'error',
  messages: {
    isDisabled: 'The health check of `{name}` is switched off, so this wait fails at the start.',
    isAbsent: '`{name}` has no health check, so this wait fails at the start.',
    isUnknown: '`{name}` has no `healthcheck`; if its image brings none either, this wait fails at the start.',
  },
  fixes: {
    addCheck: { title: 'Add a health check to `{name}`', safety: 'suggestion' },
    waitForStart: { title: 'Wait for the start of `{name}` only', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const { condition, isOptional, needed, reference, value } of dependencyConditions(project)) {
        if (condition !== 'service_healthy' || !value) continue;
        const health = healthOf(project, needed);
        if (!health || health === 'own' || health === 'image') continue;
        const [message, weight] = kinds[health];
        const data = { name: needed.name };
        const edits = conditionEdits(reference, 'service_started');
        ctx.report({
          at: value.span,
          message,
          data,
          atMost: isOptional ? 'hint' : weight,
          fixes: [
            ...healthcheckFix('addCheck', project, needed),
            ...(edits ? [{ title: 'waitForStart', data, edits: () => edits } as const] : []),
          ],
        });
      }
    },
  },
});

const kinds: Readonly<
  Record<'disabled' | 'absent' | 'unknown', readonly ['isDisabled' | 'isAbsent' | 'isUnknown', Severity]>
> = {
  disabled: ['isDisabled', 'error'],
  absent: ['isAbsent', 'warning'],
  unknown: ['isUnknown', 'hint'],
};
