import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { type AccountWords, accountWords } from '../facts/account-tools';
import { textOf } from '../facts/command-text';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { baseFamily } from '../packages/base-family';
import { commandWords } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-interactive-adduser',
  category: 'correctness',
  severity: 'error',
  messages: { asks: '`adduser` asks for a password here, and nobody answers in a build.' },
  fixes: { add: { title: 'Add `{flags}`', safety: 'safe' } },
  on: {
    run(instruction, ctx) {
      const family = instruction.stage && baseFamily(instruction.stage);
      if (family !== 'alpine' && family !== 'debian') return;
      for (const [index, command] of instruction.commands.entries()) {
        const account = accountWords(command);
        const [program] = commandWords(command);
        if (account?.program !== 'adduser' || !program || !asks(account)) continue;
        if (isAnswered(command, instruction.commands[index - 1], instruction)) continue;
        const flags = family === 'alpine' ? '-D' : '--disabled-password --gecos ""';
        ctx.report({
          at: program.span,
          message: 'asks',
          fixes: instruction.json
            ? []
            : [{ title: 'add', data: { flags }, edits: () => [insert(program.span.end, ` ${flags}`)] }],
        });
      }
    },
  },
});

/** One operand is the account; two add an account to a group. */
function asks({ flags, operands }: AccountWords): boolean {
  const [name] = operands;
  if (operands.length !== 1 || !name?.isLiteral) return false;
  return !flags.some(({ name: flag }) =>
    /^(?:-D|-S|--system|--disabled-password|--disabled-login|--empty-password|--help|--version|--group|--quiet-password)$/.test(
      flag,
    ),
  );
}

function isAnswered(command: ShellCommand, before: ShellCommand | undefined, instruction: Instruction): boolean {
  return before?.separator === '|' || /<(?!=)/.test(textOf(command, instruction).replace(/"[^"]*"|'[^']*'/g, ''));
}
