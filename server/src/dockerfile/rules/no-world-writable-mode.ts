import { defineRule, type RuleContext } from '../../lint/rule';
import { replace, type Span, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-world-writable-mode',
  category: 'security',
  severity: 'warning',
  aliases: ['tally/world-writable-state-path-workaround'],
  messages: { everyone: 'With `{mode}` every account in the container may replace these files.' },
  fixes: { narrow: { title: 'Use `{mode}`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const mode = instruction.kind === 'run' ? modeIn(command) : undefined;
      if (mode && !isRemovedLater(command, instruction)) report(mode.value, mode.span, ctx);
    },
    copy: reportFlag,
    add: reportFlag,
  },
});

type Context = RuleContext<'everyone', 'narrow'>;

function reportFlag(instruction: Instruction, ctx: Context): void {
  const mode = instruction.flag('chmod')?.value;
  if (mode) report(mode.value, mode.span, ctx);
}

function report(mode: string, at: Span, ctx: Context): void {
  if (!isWorldWritable(mode)) return;
  const narrow = narrowed(mode);
  const edits = () => [replace(span(at.end - mode.length, at.end), narrow ?? mode)];
  ctx.report({
    at,
    message: 'everyone',
    data: { mode },
    fixes: narrow ? [{ title: 'narrow', data: { mode: narrow }, edits }] : [],
  });
}

/** The sticky bit of `1777` keeps people from each other's files. */
function isWorldWritable(mode: string): boolean {
  if (/^[0-7]{3,4}$/.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return (bits & 0o002) !== 0 && (bits & 0o1000) === 0;
  }
  return !mode.includes('t') && mode.split(',').some((part) => /^(?:|[ug]*[oa][ugoa]*)[+=][rxX]*w/.test(part));
}

function narrowed(mode: string): string | undefined {
  if (/^[0-7]{3,4}$/.test(mode))
    return mode
      .replace(/[2367]$/, (digit) => String(Number(digit) & 5))
      .replace(/[2367](?=.$)/, (digit) => String(Number(digit) & 5));
  return /^(?:a|ugo)?\+rwx$/.test(mode) ? '755' : undefined;
}

function modeIn(command: ShellCommand): ShellWord | undefined {
  const args = commandWords(command).slice(1);
  switch (programOf(command)) {
    case 'chmod':
      return args.find(({ value }) => !/^-(?:[A-Za-z-]*)$/.test(value) || /^-[rwxst]+$/.test(value));
    case 'mkdir':
    case 'install': {
      const flag = args.findIndex(({ value }) => /^(?:-[A-Za-z]*m|--mode)$/.test(value));
      return flag >= 0 ? args[flag + 1] : undefined;
    }
    default:
      return undefined;
  }
}

/** The same RUN removes the path again: nobody gets to see it. */
function isRemovedLater(command: ShellCommand, { commands }: Instruction): boolean {
  const path = command.args.at(-1)?.value ?? '';
  return commands.some(
    ({ name, args, span: at }) =>
      name.value === 'rm' &&
      at.start > command.span.start &&
      args.some(({ value }) => value.replace(/\/$/, '') === path),
  );
}
