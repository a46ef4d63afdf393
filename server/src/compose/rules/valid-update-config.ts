import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedEntry } from '../facts/checked-entry';
import { type Value, valueIn } from '../facts/value';
import type { Service } from '../model/nodes';

const actions = { update_config: ['continue', 'pause', 'rollback'], rollback_config: ['continue', 'pause'] } as const;

export default defineRule({
  id: 'compose/valid-update-config',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: '`failure_action` of `{block}` does not take `{text}`, only {choices}; Swarm refuses the service.',
    isNoRatio: '`max_failure_ratio` is a share between 0 and 1, so Swarm refuses `{text}`.',
    isNegative: '`parallelism` counts tasks, so Swarm refuses `{text}`.',
  },
  fixes: { useAction: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const block of ['update_config', 'rollback_config'] as const) {
        const action = knownValue(service, block, 'failure_action');
        const choices: readonly string[] = actions[block];
        if (action && !choices.includes(action.written)) {
          const names = isShared(service.file, action.span) ? [] : nearestNames(action.written, choices);
          ctx.report({
            at: action.span,
            message: 'isUnknown',
            data: {
              block,
              text: action.written.slice(0, 40),
              choices: choices.map((each) => `\`${each}\``).join(', '),
            },
            fixes: names.map((name) => {
              return { title: 'useAction', data: { name }, edits: () => [replace(action.span, name)] };
            }),
          });
        }
        const ratio = knownValue(service, block, 'max_failure_ratio');
        if (ratio && isNumber(ratio) && !(Number(ratio.written) >= 0 && Number(ratio.written) <= 1)) {
          ctx.report({ at: ratio.span, message: 'isNoRatio', data: { text: ratio.written.slice(0, 40) } });
        }
        const parallelism = knownValue(service, block, 'parallelism');
        if (parallelism && /^-0*[1-9]\d*$/.test(parallelism.written)) {
          ctx.report({ at: parallelism.span, message: 'isNegative', data: { text: parallelism.written.slice(0, 40) } });
        }
      }
    },
  },
});

/** A value without variables, where nothing around it changes an earlier file. */
function knownValue(service: Service, ...path: readonly string[]): Value | undefined {
  const value = valueIn(checkedEntry(service, 'deploy', ...path)?.value);
  return value && !value.hasVariable && !/^(?:|null|~)$/i.test(value.written) ? value : undefined;
}

/** Other texts are of the wrong type, which another rule reports. */
function isNumber({ written }: Value): boolean {
  return /^[-+]?\d{1,15}(?:\.\d{0,15})?$/.test(written);
}
