import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';

const modes = ['default', 'none', 'host'] as const;

export default defineRule({
  id: 'dockerfile/valid-run-network',
  category: 'correctness',
  severity: 'error',
  aliases: ['dockadvisor:RunInvalidNetworkFlag'],
  messages: { invalid: '`--network` is `default`, `none` or `host`; with `{value}` the build stops here.' },
  fixes: { use: { title: 'Use `--network={mode}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const value = instruction.flag('network')?.value;
      if (!value?.value || value.hasVariable || instruction.words.length === 0) return;
      if (modes.some((mode) => mode === value.value)) return;
      ctx.report({
        at: value.span,
        message: 'invalid',
        data: { value: value.value },
        fixes: modes.map((mode) => ({ title: 'use', data: { mode }, edits: () => [replace(value.span, mode)] })),
      });
    },
  },
});
