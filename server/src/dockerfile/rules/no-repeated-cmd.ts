import { defineRule } from '../../lint/rule';
import { replacedIn } from '../facts/final-command';
import { removeInstruction } from '../facts/removal';

export default defineRule({
  id: 'dockerfile/no-repeated-cmd',
  category: 'correctness',
  severity: 'warning',
  aliases: [
    'DL4003',
    'MultipleInstructionsDisallowed',
    'DS-0016',
    'kics:multiple-cmd-instructions-listed',
    'dfu:MULTIPLE_INSTRUCTIONS',
  ],
  messages: { replaced: 'Another `CMD` of this stage comes later and replaces this one.' },
  fixes: { remove: { title: 'Remove this `CMD`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      for (const instruction of replacedIn(stage, 'cmd')) {
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
