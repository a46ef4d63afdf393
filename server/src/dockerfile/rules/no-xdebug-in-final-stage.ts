import { defineRule } from '../../lint/rule';
import { isExported } from '../facts';
import type { ShellCommand, ShellWord } from '../model/shell';
import { apkCommand } from '../packages/apk';
import { aptCommand } from '../packages/apt';
import { commandWords, programOf } from '../packages/command-line';
import { dnfCommand, yumCommand } from '../packages/dnf';
import { isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-xdebug-in-final-stage',
  category: 'security',
  severity: 'warning',
  aliases: ['tally/php/no-xdebug-in-final-image'],
  messages: {
    debugger: 'Xdebug is a debugger: it slows down every request, and set up wrongly it takes orders from others.',
  },
  on: {
    stage(stage, ctx) {
      if (!isExported(stage) || isDevelopment(stage)) return;
      for (const instruction of stage.instructions) {
        if (instruction.kind !== 'run') continue;
        const word = instruction.commands.flatMap(xdebugWords)[0];
        if (!word) continue;
        ctx.report({ at: word.span, message: 'debugger' });
        return;
      }
    },
  },
});

function xdebugWords(command: ShellCommand): readonly ShellWord[] {
  const words = commandWords(command);
  const program = programOf(command);
  const system = aptCommand(command) ?? apkCommand(command) ?? dnfCommand(command) ?? yumCommand(command);
  if (system) {
    const installs = /^(?:add|install)$/.test(system.subcommand);
    return installs
      ? system.operands.filter(({ value }) => /^php[\w.]*-(?:pecl-)?xdebug\d*(?:[=~].*)?$/.test(value))
      : [];
  }
  const isInstall =
    program === 'pecl'
      ? words[1]?.value === 'install'
      : /^(?:docker-php-ext-enable|install-php-extensions|phpenmod)$/.test(program);
  return isInstall ? words.filter(({ value }) => /^xdebug(?:-.*)?$/.test(value)) : [];
}
