import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';

export default defineRule({
  id: 'dockerfile/valid-run-security',
  category: 'correctness',
  severity: 'error',
  aliases: ['dockadvisor:RunInvalidSecurityFlag'],
  messages: { invalid: '`--security` is `sandbox` or `insecure`; with `{value}` the build stops here.' },
  fixes: { sandbox: { title: 'Use `--security=sandbox`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const value = instruction.flag('security')?.value;
      if (!value?.value || value.hasVariable || instruction.words.length === 0) return;
      if (/^(?:sandbox|insecure)$/.test(value.value)) return;
      ctx.report({
        at: value.span,
        message: 'invalid',
        data: { value: value.value },
        fixes: [{ title: 'sandbox', edits: () => [replace(value.span, 'sandbox')] }],
      });
    },
  },
});
