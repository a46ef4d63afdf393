import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { dependencyConditions } from '../facts/dependency-conditions';
import { mergedEntry } from '../facts/merged';
import { replicasOf } from '../facts/replicas';
import { valueIn } from '../facts/value';
import type { ComposeProject, ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/no-completed-condition-on-restarting-service',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isRestarted: '`{name}` is started again whenever it ends (`{policy}`), so this waits for ever.',
    isNotRun: '`{name}` has no copies, so it never completes and this waits for ever.',
  },
  fixes: { dontRestart: { title: 'Do not restart `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { condition, needed, value } of dependencyConditions(project)) {
        if (condition !== 'service_completed_successfully' || !value) continue;
        const { name } = needed;
        const policy = policyOf(needed);
        if (policy) {
          const data = { name, policy };
          ctx.report({ at: value.span, message: 'isRestarted', data, fixes: fixesOf(project, needed) });
        } else if (replicasOf(needed)?.count === 0) {
          ctx.report({ at: value.span, message: 'isNotRun', data: { name } });
        }
      }
    },
  },
});

/** The policy that starts a service again even after success. */
function policyOf(service: ProjectService): string | undefined {
  const any = valueIn(mergedEntry(service, 'deploy', 'restart_policy', 'condition')?.entry.value)?.text;
  if (any !== undefined) return any === 'any' ? 'condition: any' : undefined;
  const restart = valueIn(mergedEntry(service, 'restart')?.entry.value)?.text;
  return restart === 'always' || restart === 'unless-stopped' ? `restart: ${restart}` : undefined;
}

function fixesOf({ here }: ComposeProject, service: ProjectService): readonly Fix<'dontRestart'>[] {
  const restart = mergedEntry(service, 'restart');
  const value = valueIn(restart?.entry.value);
  const isOwn =
    value && restart?.layer.file === here && restart.entry.value === value.node && !isShared(here, value.span);
  if (!isOwn) return [];
  const text = value.isQuoted ? 'no' : '"no"';
  return [{ title: 'dontRestart', data: { name: service.name }, edits: () => [replace(value.span, text)] }];
}
