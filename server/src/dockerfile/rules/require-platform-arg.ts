import { defineRule } from '../../lint/rule';
import { declareInStage } from '../facts/arg-edits';
import { undeclaredUses } from '../facts/undeclared-variables';

export default defineRule({
  id: 'dockerfile/require-platform-arg',
  category: 'correctness',
  severity: 'warning',
  aliases: ['UndefinedVar'],
  messages: { empty: '`{name}` is empty here: inside a stage the builder fills it in only behind `ARG {name}`.' },
  fixes: { declare: { title: 'Add `ARG {name}` to the stage', safety: 'suggestion' } },
  on: {
    instruction(instruction, ctx) {
      for (const { reference, reason } of undeclaredUses(instruction)) {
        const { stage } = instruction;
        if (reason !== 'platform' || !stage) continue;
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
