import { defineRule } from '../../lint/rule';
import { replacedIn } from '../facts/final-command';
import { removeInstruction } from '../facts/removal';

export default defineRule({
  id: 'dockerfile/no-repeated-entrypoint',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'DL4004',
    'MultipleInstructionsDisallowed',
    'DS-0007',
    'kics:multiple-entrypoint-instructions-listed',
    'semgrep:multiple-entrypoint-instructions',
    'dfu:MULTIPLE_INSTRUCTIONS',
  ],
  messages: { replaced: 'Another `ENTRYPOINT` of this stage comes later and replaces this one.' },
  fixes: { remove: { title: 'Remove this `ENTRYPOINT`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      for (const instruction of replacedIn(stage, 'entrypoint')) {
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
