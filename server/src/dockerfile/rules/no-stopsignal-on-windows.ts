import { defineRule } from '../../lint/rule';
import { removeInstruction } from '../facts/removal';
import { hasWindowsBase } from '../facts/windows-bases';

export default defineRule({
  id: 'dockerfile/no-stopsignal-on-windows',
  category: 'correctness',
  severity: 'info',
  aliases: ['tally/windows/no-stopsignal'],
  tag: 'unnecessary',
  messages: { ignored: 'Windows has no signals: containers of this image never get `{signal}`.' },
  fixes: { remove: { title: 'Delete the instruction', safety: 'safe' } },
  on: {
    stopsignal(instruction, ctx) {
      const [word] = instruction.words;
      if (!word || !instruction.stage || !hasWindowsBase(instruction.stage)) return;
      const edit = removeInstruction(instruction);
      ctx.report({
        at: word.span,
        message: 'ignored',
        data: { signal: word.value },
        fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
      });
    },
  },
});
