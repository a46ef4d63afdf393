import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace, span } from '../../text/span';
import { isUnknown, runMounts } from '../facts/run-mounts';

const modes = ['locked', 'private', 'shared'] as const;
const elsewhere: Readonly<Record<string, string>> = { exclusive: 'locked', lock: 'locked', rw: 'shared' };

export default defineRule({
  id: 'dockerfile/valid-mount-sharing',
  category: 'correctness',
  severity: 'error',
  messages: { invalid: '`sharing` is `shared`, `private` or `locked`; with `{value}` the build stops here.' },
  fixes: { use: { title: 'Use `sharing={mode}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      for (const { options, type } of runMounts(instruction)) {
        const option = options.findLast(({ name }) => name === 'sharing');
        const value = option?.value?.toLowerCase();
        if (type !== 'cache' || !option || !value || isUnknown(option) || modes.some((mode) => mode === value))
          continue;
        const at = span(option.span.end - value.length, option.span.end);
        const known = Object.hasOwn(elsewhere, value) ? elsewhere[value] : undefined;
        const names = known ? [known] : nearestNames(value, modes);
        ctx.report({
          at,
          message: 'invalid',
          data: { value },
          fixes: names.map((mode) => ({ title: 'use', data: { mode }, edits: () => [replace(at, mode)] })),
        });
      }
    },
  },
});
