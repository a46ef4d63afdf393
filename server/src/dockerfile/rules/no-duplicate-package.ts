import { defineRule } from '../../lint/rule';
import type { ShellCommand } from '../model/shell';
import { apkCommand } from '../packages/apk';
import { aptCommand } from '../packages/apt';
import { hasFlag, type ToolCommand } from '../packages/command-line';
import { dnfCommand, yumCommand } from '../packages/dnf';
import { gemCommand } from '../packages/gem';
import { npmCommand } from '../packages/npm';
import { pacmanCommand } from '../packages/pacman';
import { pipCommand } from '../packages/pip';
import { removeWord } from '../packages/script-edits';
import { zypperCommand } from '../packages/zypper';

export default defineRule({
  id: 'dockerfile/no-duplicate-package',
  category: 'clarity',
  severity: 'info',
  messages: { twice: '`{package}` stands twice in this command.' },
  fixes: { remove: { title: 'Remove the later one', safety: 'safe' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const tool = installation(command);
      if (!tool) return;
      const seen = new Set<string>();
      for (const word of tool.operands) {
        const { value, isLiteral, span: at } = word;
        if (!isLiteral || !/^[@\w]/.test(value) || !seen.has(value)) {
          seen.add(value);
          continue;
        }
        const edit = removeWord(word, instruction);
        ctx.report({
          at,
          message: 'twice',
          data: { package: value },
          fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
        });
      }
    },
  },
});

function installation(command: ShellCommand): ToolCommand | undefined {
  const system = aptCommand(command) ?? apkCommand(command) ?? dnfCommand(command) ?? yumCommand(command);
  const tool = system ?? zypperCommand(command) ?? pipCommand(command) ?? npmCommand(command) ?? gemCommand(command);
  if (tool) return /^(?:add|install)$/.test(tool.subcommand) ? tool : undefined;
  const pacman = pacmanCommand(command);
  return pacman && hasFlag(pacman, '--sync') ? pacman : undefined;
}
