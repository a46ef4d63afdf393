import { defineRule } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { fact } from '../facts';
import { type AccountWords, accountWords, hasShadow } from '../facts/account-tools';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { type BaseFamily, baseFamily } from '../packages/base-family';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-foreign-account-tool',
  category: 'correctness',
  severity: 'warning',
  messages: {
    absent: 'Alpine has no `{program}` without the package `shadow`; its own tool is `{own}`.',
    flag: '`{flag}` belongs to another `{program}` than the one of this base image, which stops at it.',
  },
  fixes: { rewrite: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const family = instruction.stage && baseFamily(instruction.stage);
      if (!family || instruction.isTrigger) return;
      for (const command of instruction.commands) {
        const program = programOf(command);
        const [name] = commandWords(command);
        if (!name || !isAccountTool(program) || isGuarded(command, instruction)) continue;
        const account = accountWords(command);
        const text = account && rewritten(account, family);
        const fixes =
          text && !instruction.json
            ? [
                {
                  title: 'rewrite' as const,
                  data: { text },
                  edits: () => [replace(span(name.span.start, endOf(command)), text)],
                },
              ]
            : [];
        if (family === 'alpine' && Object.hasOwn(shadowTools, program)) {
          if (hasShadow(instruction, command.span.start) || command.args.length === 0) continue;
          ctx.report({ at: name.span, message: 'absent', data: { program, own: shadowTools[program] ?? '' }, fixes });
        } else {
          const wrong = account?.flags.find((flag) => isForeign(flag.name, program, family));
          if (wrong) ctx.report({ at: wrong.word.span, message: 'flag', data: { flag: wrong.name, program }, fixes });
        }
      }
    },
  },
});

/** Tools of the package `shadow`, with what BusyBox has instead. */
const shadowTools: Readonly<Record<string, string>> = {
  groupadd: 'addgroup',
  groupmod: 'addgroup',
  useradd: 'adduser',
  usermod: 'adduser',
};

/** Flags of BusyBox that Debian's scripts refuse, and flags of Debian that `useradd` under another name refuses. */
function isForeign(flag: string, program: string, family: BaseFamily): boolean {
  if (family === 'debian') return /^(?:adduser|addgroup)$/.test(program) && /^-[DSHh]$/.test(flag) && flag !== '-h';
  if (family === 'rpm')
    return program === 'adduser' && /^--(?:disabled-password|disabled-login|gecos|ingroup)$/.test(flag);
  return false;
}

function isGuarded({ depth, separator }: ShellCommand, instruction: Instruction): boolean {
  return depth > 0 || separator === '||' || asksForPrograms(instruction);
}

const asksForPrograms = fact(({ commands }: Instruction) =>
  commands.some(({ name }) => /^(?:command|which|type)$/.test(name.value)),
);

function isAccountTool(program: string): boolean {
  return Object.hasOwn(shadowTools, program) || program === 'adduser' || program === 'addgroup';
}

function endOf(command: ShellCommand): number {
  return commandWords(command).at(-1)?.span.end ?? command.span.end;
}

/** What the flags of one dialect are called in another; an empty name says that it is the default there. */
const toBusybox: Readonly<Record<string, string>> = {
  '-d': '-h',
  '--home-dir': '-h',
  '-g': '-G',
  '--gid': '-G',
  '-m': '',
  '--create-home': '',
  '-M': '-H',
  '--no-create-home': '-H',
  '-r': '-S',
  '--system': '-S',
  '-s': '-s',
  '--shell': '-s',
  '-u': '-u',
  '--uid': '-u',
};
const groupToBusybox: Readonly<Record<string, string>> = { '-g': '-g', '--gid': '-g', '-r': '-S', '--system': '-S' };
const toShadow: Readonly<Record<string, string>> = {
  '-D': '',
  '-G': '--gid',
  '-H': '--no-create-home',
  '-S': '--system',
  '-h': '--home-dir',
  '-s': '--shell',
  '-u': '--uid',
  '--disabled-password': '',
  '--gecos': '--comment',
};
const groupToShadow: Readonly<Record<string, string>> = { '-S': '--system', '-g': '--gid' };

/** The same account in the dialect of the base; `undefined` where a flag has no counterpart. */
function rewritten({ program, flags, operands }: AccountWords, family: BaseFamily): string | undefined {
  const [name, ...others] = operands;
  if (!name || others.length > 0) return undefined;
  const isGroup = program === 'groupadd' || program === 'addgroup';
  const isBusybox = family === 'alpine';
  const table = isBusybox ? (isGroup ? groupToBusybox : toBusybox) : isGroup ? groupToShadow : toShadow;
  const words: string[] = [isBusybox ? (isGroup ? 'addgroup' : 'adduser') : isGroup ? 'groupadd' : 'useradd'];
  const names = flags.map((flag) => (Object.hasOwn(table, flag.name) ? table[flag.name] : undefined));
  if (names.includes(undefined)) return undefined;
  if (isBusybox && !isGroup) words.push('-D');
  // useradd makes no home directory by itself, the others do.
  const hasHome = flags.some((flag) => /^(?:-m|--create-home)$/.test(flag.name));
  if (isBusybox && !isGroup && !hasHome && !names.includes('-H')) words.push('-H');
  if (!isBusybox && !isGroup && !names.includes('--no-create-home')) words.push('--create-home');
  for (const [index, flag] of flags.entries()) {
    const written = names[index];
    if (written) words.push(flag.value === undefined ? written : `${written} ${flag.value}`);
  }
  return [...words, name.text].join(' ');
}
