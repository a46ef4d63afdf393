import { defineRule } from '../../lint/rule';
import { removeFlag } from '../facts/flag-edits';

export default defineRule({
  id: 'dockerfile/no-insecure-run',
  category: 'security',
  severity: 'warning',
  messages: { insecure: 'This step runs without confinement on the builder, and only where the builder allows it.' },
  fixes: { remove: { title: 'Remove `--security=insecure`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const flag = instruction.flag('security');
      if (flag?.value?.value !== 'insecure') return;
      ctx.report({
        at: flag.span,
        message: 'insecure',
        fixes: [{ title: 'remove', edits: () => [removeFlag(flag, instruction)] }],
      });
    },
  },
});
