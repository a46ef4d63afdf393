import { defineRule, type Fix } from '../../lint/rule';
import { removeInstruction } from '../facts/removal';
import { mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';
import { removeCommand } from '../packages/script-edits';

/** What a build step lacks for the tools. */
const needs: Readonly<Record<string, 'terminal' | 'init' | 'host'>> = {
  crontab: 'terminal',
  htop: 'terminal',
  less: 'terminal',
  more: 'terminal',
  nano: 'terminal',
  ssh: 'terminal',
  top: 'terminal',
  vi: 'terminal',
  vim: 'terminal',
  watch: 'terminal',
  reboot: 'init',
  service: 'init',
  shutdown: 'init',
  systemctl: 'init',
  free: 'host',
  ifconfig: 'host',
  kill: 'host',
  mount: 'host',
  ps: 'host',
  umount: 'host',
};

export default defineRule({
  id: 'dockerfile/no-runtime-command-in-run',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3001', 'kics:run-utilities-and-posix-commands', 'semgrep:nonsensical-command'],
  messages: {
    terminal: '`{command}` wants somebody at a terminal, and a build step has none.',
    init: '`{command}` acts on processes that end with this step; a container does not start them.',
    host: '`{command}` acts on the machine of this step alone; nothing of it is in the image.',
  },
  fixes: { remove: { title: 'Delete `{command}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      for (const command of instruction.commands) {
        const program = programOf(command);
        const need = Object.hasOwn(needs, program) ? needs[program] : undefined;
        if (!need || isMeant(command, program, instruction)) continue;
        const fix = removal(instruction, command, program);
        const isUsed = program === 'service' && instruction.commands.at(-1) !== command;
        ctx.report({
          at: commandWords(command)[0]?.span ?? command.name.span,
          message: need,
          data: { command: program },
          fixes: fix ? [fix] : [],
          ...(isUsed ? { atMost: 'hint' } : {}),
        });
      }
    },
  },
});

/** Uses that have an effect on the image, or on the rest of the step. */
function isMeant(command: ShellCommand, program: string, instruction: Instruction): boolean {
  const [name, ...words] = commandWords(command);
  const args = words.map(({ value }) => value);
  // A script that is called like a program: `/etc/init.d/ssh`.
  if (name?.value.startsWith('/etc/')) return true;
  // What a loop, a condition or a substitution asks the machine is used there.
  if (command.depth > 0 && needs[program] === 'host') return true;
  if (args.some((arg) => /^--?(?:version|help|V)$/.test(arg))) return true;
  switch (program) {
    case 'crontab':
      return !args.includes('-e');
    case 'kill':
    case 'ps':
      return instruction.commands.length > 1;
    case 'nano':
    case 'vi':
    case 'vim':
      return args.some((arg) => /^[-+]/.test(arg));
    case 'service':
      return args.length < 2;
    case 'ssh':
      return mountsOf(instruction).some((mount) => mountType(mount) === 'ssh');
    case 'systemctl':
      return args.some((arg) => /^(?:enable|disable|mask|unmask|preset|preset-all|set-default|--root)/.test(arg));
    default:
      return false;
  }
}

function removal(instruction: Instruction, command: ShellCommand, program: string): Fix<'remove'> | undefined {
  const isWhole = instruction.commands.length === 1 && instruction.heredocs.length === 0;
  const edit = isWhole ? removeInstruction(instruction) : removeCommand(instruction, command);
  return edit && { title: 'remove', data: { command: program }, edits: () => [edit] };
}
