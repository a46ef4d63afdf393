import { defineRule } from '../../lint/rule';
import { replacedIn } from '../facts/final-command';
import { removeInstruction } from '../facts/removal';

export default defineRule({
  id: 'dockerfile/no-repeated-stopsignal',
  category: 'correctness',
  severity: 'info',
  messages: { replaced: 'Another `STOPSIGNAL` of this stage comes later and replaces this one.' },
  fixes: { remove: { title: 'Remove this `STOPSIGNAL`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      for (const instruction of replacedIn(stage, 'stopsignal')) {
        const edit = removeInstruction(instruction);
        ctx.report({
          at: instruction.keyword.span,
          message: 'replaced',
          fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
        });
      }
    },
  },
});
