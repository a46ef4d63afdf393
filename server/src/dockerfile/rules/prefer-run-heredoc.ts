import { defineRule } from '../../lint/rule';
import { mayUse } from '../facts/frontend-level';
import { chainOf } from '../refactoring/chain';
import { chainToHeredoc } from '../refactoring/chain-to-heredoc';

const fewest = 5;

export default defineRule({
  id: 'dockerfile/prefer-run-heredoc',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-run-heredoc'],
  messages: { chain: '{count} commands in one chain are a script; a here-document shows them as one.' },
  fixes: { rewrite: { title: 'Write a here-document with `set -e`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage, commands, span, isTrigger } = instruction;
      if (!stage || isTrigger || commands.length < fewest || !mayUse(stage.file, 4)) return;
      const { file } = stage;
      const parts = chainOf(instruction)?.parts ?? [];
      if (parts.length < fewest || !file.slice(span).includes('\n')) return;
      const [refactoring] = chainToHeredoc({ file, span, instructions: [instruction], instruction });
      ctx.report({
        at: instruction.keyword.span,
        message: 'chain',
        data: { count: String(parts.length) },
        fixes: refactoring ? [{ title: 'rewrite', edits: () => refactoring.edits() }] : [],
      });
    },
  },
});
