import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { inCaseOf } from '../facts';
import type { Instruction } from '../model/nodes';
import { usesPosixShell } from '../model/platform';
import type { ShellCommand } from '../model/shell';

/** Files that do nothing but set up the shell that reads them. */
const setupFile =
  /(?:^|\/)(?:activate|\.?bash_?profile|\.?bashrc|\.profile|\.zshrc|nvm\.sh|\.cargo\/env|[\w.-]*\.env)$/;

export default defineRule({
  id: 'dockerfile/no-lost-shell-state',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DL3003', 'SC2164'],
  messages: { lost: '`{command}` is forgotten at the end of this `RUN`: the next instruction has a shell of its own.' },
  fixes: {
    useEnv: { title: 'Write `ENV {variable}`', safety: 'suggestion' },
    useWorkdir: { title: 'Write `WORKDIR {path}`', safety: 'suggestion' },
  },
  on: {
    run(instruction, ctx) {
      if (instruction.json || !usesPosixShell(instruction) || instruction.script.hasErrors) return;
      const { commands } = instruction;
      const last = commands.filter(({ depth }) => depth === 0).at(-1);
      if (!last || last.separator !== undefined || !setsStateOnly(last)) return;
      if (commands.some(({ span }) => span.start > last.span.end)) return;
      const fix = instructionFor(last, instruction);
      ctx.report({ at: last.span, message: 'lost', data: { command: last.name.value }, fixes: fix ? [fix] : [] });
    },
  },
});

function setsStateOnly({ name, args }: ShellCommand): boolean {
  const [first] = args;
  switch (name.value) {
    case 'export':
    case 'alias':
      return args.some(({ value }) => /^\w+=/.test(value));
    case 'cd':
    case 'pushd':
      return first !== undefined;
    case '.':
    case 'source':
      return args.length === 1 && setupFile.test(first?.value ?? '');
    case 'set':
      return args.length > 0 && args.every(({ value }) => /^[-+]/.test(value) || value === 'pipefail');
    default:
      return false;
  }
}

/** Only where the whole RUN is one `export` of plain words, or one `cd` to a plain absolute path. */
function instructionFor(
  { name, args, span }: ShellCommand,
  instruction: Instruction,
): Fix<'useEnv' | 'useWorkdir'> | undefined {
  const { stage, words, keyword, heredocs, flags, isTrigger } = instruction;
  const [only, ...others] = args;
  if (!only?.isLiteral || others.length > 0 || !stage || isTrigger) return undefined;
  const [body] = words;
  const isWhole = body?.span.start === span.start && body.span.end === span.end;
  if (!isWhole || heredocs.length > 0 || flags.length > 0) return undefined;
  const write = (kind: string, text: string) => [replace(instruction.span, `${inCaseOf(keyword.text, kind)} ${text}`)];
  if (name.value === 'export') {
    const variable = only.value.split('=')[0] ?? '';
    return { title: 'useEnv', data: { variable }, edits: () => write('env', only.text) };
  }
  const path = only.value;
  if (name.value !== 'cd' || !/^\/[\w./-]*$/.test(path)) return undefined;
  return { title: 'useWorkdir', data: { path }, edits: () => write('workdir', path) };
}
