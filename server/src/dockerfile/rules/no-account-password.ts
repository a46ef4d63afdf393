import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { shellInForce, usesPosixShell } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-account-password',
  category: 'security',
  severity: 'error',
  aliases: ['CKV2_DOCKER_17'],
  messages: {
    readable: 'This password, or its hash, can be read by everyone who can pull the image.',
    empty: 'Without a password anyone in the container becomes this account.',
  },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const at = passwordIn(command);
      if (at) ctx.report({ at, message: 'readable', ...(usesSecretMount(instruction) ? { atMost: 'warning' } : {}) });
      const removed = removalIn(command);
      if (removed) ctx.report({ at: removed, message: 'empty', atMost: 'warning' });
    },
    run(instruction, ctx) {
      if (usesPosixShell(instruction) || instruction.json) return;
      const at = netUserIn(instruction);
      if (at) ctx.report({ at, message: 'readable' });
    },
  },
});

function usesSecretMount({ span, stage }: Instruction): boolean {
  return /\/run\/secrets\/|--mount=type=secret/.test(stage?.file.slice(span) ?? '');
}

function passwordIn(command: ShellCommand): Span | undefined {
  const args = commandWords(command).slice(1);
  switch (programOf(command)) {
    case 'chpasswd':
      return command.name.span;
    case 'passwd':
      return args.find(({ value }) => value === '--stdin')?.span;
    case 'useradd':
    case 'usermod': {
      const at = args.findIndex(({ value }) => /^(?:-[A-Za-z]*p|--password)$/.test(value));
      const flag = at < 0 ? args.find(({ value }) => value.startsWith('--password=')) : args[at];
      const value = at < 0 ? flag?.value.slice('--password='.length) : args[at + 1]?.value;
      // These are no hashes: they lock the account.
      return flag && value && !/^[*!x]+$/.test(value) ? flag.span : undefined;
    }
    default:
      return undefined;
  }
}

function removalIn(command: ShellCommand): Span | undefined {
  if (programOf(command) !== 'passwd') return undefined;
  return commandWords(command).find(({ value }) => value === '-d' || value === '--delete')?.span;
}

/** `net user NAME PASSWORD` of Windows. */
function netUserIn(instruction: Instruction): Span | undefined {
  const [word] = instruction.words;
  if (!word || /sh(?:\.exe)?$/.test(shellInForce(instruction)?.replace(/^(?:pwsh|powershell)(?:\.exe)?$/i, '') ?? ''))
    return undefined;
  return /\bnet\s+user\s+["']?[\w.-]+["']?\s+(?!\/)[^\s&;|]+/i.test(word.text) ? instruction.keyword.span : undefined;
}
