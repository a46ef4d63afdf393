import { defineRule } from '../../lint/rule';
import { commandWords, hasFlag } from '../packages/command-line';
import { gemCommand } from '../packages/gem';

export default defineRule({
  id: 'dockerfile/require-gem-version',
  category: 'reproducibility',
  severity: 'info',
  aliases: ['DL3028', 'kics:gem-install-without-version'],
  messages: { unpinned: '`{package}` has no version, so another build may install another release.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const gem = gemCommand(command);
      if (gem?.subcommand !== 'install' || hasFlag(gem, '--version', '--file')) return;
      const end = commandWords(command).find(({ value }) => value === '--')?.span.start ?? command.span.end;
      for (const { value, isLiteral, span: at } of gem.operands) {
        if (at.start >= end || !isLiteral || !/^[A-Za-z][\w.-]*$/.test(value) || value.endsWith('.gem')) continue;
        ctx.report({ at, message: 'unpinned', data: { package: value } });
      }
    },
  },
});
