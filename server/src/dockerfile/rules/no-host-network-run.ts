import { defineRule } from '../../lint/rule';
import { removeFlag } from '../facts/flag-edits';

export default defineRule({
  id: 'dockerfile/no-host-network-run',
  category: 'security',
  severity: 'info',
  messages: { hostNetwork: 'This step sees the network of the builder’s host, and fails where that is not allowed.' },
  fixes: { remove: { title: 'Remove `--network=host`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const flag = instruction.flag('network');
      if (flag?.value?.value !== 'host') return;
      ctx.report({
        at: flag.span,
        message: 'hostNetwork',
        fixes: [{ title: 'remove', edits: () => [removeFlag(flag, instruction)] }],
      });
    },
  },
});
