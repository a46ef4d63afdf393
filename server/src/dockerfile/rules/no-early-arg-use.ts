import { defineRule } from '../../lint/rule';
import { moveAbove } from '../facts/arg-edits';
import { expectsNothing, undeclaredUses } from '../facts/undeclared-variables';

export default defineRule({
  id: 'dockerfile/no-early-arg-use',
  category: 'correctness',
  severity: 'warning',
  aliases: ['UndefinedVar'],
  messages: { early: '`{name}` is empty here: its `ARG` stands further down, and counts from there on.' },
  fixes: { move: { title: 'Move `ARG {name}` above this instruction', safety: 'suggestion' } },
  on: {
    instruction(instruction, ctx) {
      for (const { reference, reason, declaration } of undeclaredUses(instruction)) {
        const file = instruction.stage?.file;
        if (reason !== 'later' || !declaration || !file || expectsNothing(reference)) continue;
        const { name, span } = reference;
        const { pair, instruction: declaring } = declaration;
        // A default made of other variables may need what stands between.
        const movable = !pair.value?.hasVariable && declaring.pairs.length === 1;
        ctx.report({
          at: span,
          message: 'early',
          data: { name },
          related: [{ span: pair.name.span, message: 'Declared here' }],
          fixes: movable
            ? [{ title: 'move', data: { name }, edits: () => moveAbove(file, declaring, instruction) }]
            : [],
        });
      }
    },
  },
});
