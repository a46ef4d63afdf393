import { defineRule } from '../../lint/rule';
import { healthcheckEdits } from '../edits/add-healthcheck';
import { conditionEdits } from '../edits/dependency-condition';
import { dependencyConditions } from '../facts/dependency-conditions';
import { mergedEntry } from '../facts/merged';
import { mergedWords } from '../facts/merged-service';
import { isOneShot } from '../facts/one-shot';
import { healthOf } from '../facts/service-health';
import { mergedImageName } from '../facts/service-image';
import { valueIn } from '../facts/value';
import type { ProjectService } from '../project/project';
import { startsSlowly } from '../values/health-checks';

export default defineRule({
  id: 'compose/prefer-healthy-condition',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isChecked: '`{name}` has a health check, but only its start is awaited; first connections may fail.',
    isSlow: '`{name}` takes connections some time after its start, which alone is awaited; first connections may fail.',
  },
  fixes: { waitForHealth: { title: 'Wait until `{name}` is healthy', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { condition, needed, reference } of dependencyConditions(project)) {
        if (condition !== 'service_started' || isPatient(reference.user) || isOneShot(needed)) continue;
        const health = healthOf(project, needed);
        const isChecked = health === 'own';
        const isSlow =
          health === 'absent' && startsSlowly(mergedImageName(needed) ?? '') && !mergedEntry(needed, 'build');
        if (!isChecked && !isSlow) continue;
        const edits = conditionEdits(reference, 'service_healthy');
        const adding = isChecked ? [] : healthcheckEdits(project, needed);
        const data = { name: needed.name };
        ctx.report({
          at: reference.span,
          message: isChecked ? 'isChecked' : 'isSlow',
          data,
          fixes: edits && adding ? [{ title: 'waitForHealth', data, edits: () => [...edits, ...adding] }] : [],
        });
      }
    },
  },
});

/** It tries again by itself, or its command waits. */
function isPatient(service: ProjectService): boolean {
  const restart = valueIn(mergedEntry(service, 'restart')?.entry.value);
  const policy = mergedEntry(service, 'deploy', 'restart_policy');
  if (policy || (restart && !/^(?:no|false)$/.test(restart.text ?? ''))) return true;
  const words = [mergedWords(service, 'entrypoint'), mergedWords(service, 'command')];
  return words.some((each) => !each || each.some((word) => /wait-for|wait4x|dockerize|wait_for/.test(word)));
}
