import { defineRule } from '../../lint/rule';
import { declareInStage } from '../facts/arg-edits';
import { undeclaredUses } from '../facts/undeclared-variables';

export default defineRule({
  id: 'dockerfile/require-arg-in-stage',
  category: 'correctness',
  severity: 'warning',
  aliases: ['UndefinedVar'],
  messages: { empty: '`{name}` is empty here: an `ARG` above the first `FROM` reaches a stage that repeats it.' },
  fixes: { declare: { title: 'Add `ARG {name}` to the stage', safety: 'suggestion' } },
  on: {
    instruction(instruction, ctx) {
      for (const { reference, reason } of undeclaredUses(instruction)) {
        const { stage } = instruction;
        if (reason !== 'global' || !stage) continue;
        const { name, span } = reference;
        ctx.report({
          at: span,
          message: 'empty',
          data: { name },
          fixes: [{ title: 'declare', data: { name }, edits: () => [declareInStage(stage, name)] }],
        });
      }
    },
  },
});
