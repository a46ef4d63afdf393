import { defineRule } from '../../lint/rule';
import { replacedIn } from '../facts/final-command';
import { removeInstruction } from '../facts/removal';

export default defineRule({
  id: 'dockerfile/no-repeated-healthcheck',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DL3012', 'MultipleInstructionsDisallowed', 'DS-0023', 'dfu:MULTIPLE_INSTRUCTIONS'],
  messages: { replaced: 'Another `HEALTHCHECK` of this stage comes later and replaces this one.' },
  fixes: { remove: { title: 'Remove this `HEALTHCHECK`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      for (const instruction of replacedIn(stage, 'healthcheck')) {
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
