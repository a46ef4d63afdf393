import { defineRule } from '../../lint/rule';
import { type Edit, insert, remove, span } from '../../text/span';
import { inCaseOf, indentOf, instructionsBefore, offsetAbove } from '../facts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

export default defineRule({
  id: 'dockerfile/no-cd-in-run',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3003', 'DS-0013', 'kics:run-command-cd-instead-of-workdir', 'semgrep:use-workdir'],
  messages: { changesDirectory: '`{command}` holds for this `RUN` alone; `WORKDIR` says it for all that follows.' },
  fixes: { useWorkdir: { title: 'Move `{path}` into a `WORKDIR`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      if (instruction.json || instruction.heredocs.length > 0) return;
      const [start] = instruction.commands;
      const at = instruction.commands.findIndex((command) => !setsOptions(command));
      const first = instruction.commands[at];
      const path = first && directoryOf(first);
      if (!start || !path || at === instruction.commands.length - 1 || !isFirstInLine(start, instruction)) return;
      if (first.separator !== '&&' && first.separator !== undefined) return;

      const edits = editsFor(instruction, first, path);
      ctx.report({
        at: first.name.span,
        message: 'changesDirectory',
        data: { command: first.name.value },
        fixes: edits ? [{ title: 'useWorkdir', data: { path }, edits: () => edits }] : [],
      });
    },
  },
});

/** `set -ex` in front changes the shell alone. */
function setsOptions({ name, args, depth }: ShellCommand): boolean {
  return depth === 0 && name.value === 'set' && args.every(({ value }) => /^[-+]|^pipefail$/.test(value));
}

/** Where a plain `cd` or `pushd` goes; `undefined` for what only the shell knows. */
function directoryOf({ name, args, depth }: ShellCommand): string | undefined {
  if (depth > 0 || (name.value !== 'cd' && name.value !== 'pushd') || args.length !== 1) return undefined;
  const [path] = args;
  return path?.isLiteral && /^[^-~*?[{]/.test(path.value) && !/[*?[{]/.test(path.value) ? path.value : undefined;
}

/** Assignments, `!`, and what opens a compound command stand before a command that is not the first thing. */
function isFirstInLine(command: ShellCommand, { flags, keyword, stage }: Instruction): boolean {
  const before = span(flags.at(-1)?.span.end ?? keyword.span.end, command.name.span.start);
  return stage !== undefined && /^(?:\s|[\\`](?=\s)|#.*(?!.))*$/.test(stage.file.slice(before));
}

/** `undefined` where the move would lose a comment, or give a `WORKDIR` that hangs in the air. */
function editsFor(instruction: Instruction, { span: at }: ShellCommand, path: string): readonly Edit[] | undefined {
  const { stage } = instruction;
  if (!stage || instruction.isTrigger || (!path.startsWith('/') && !hasWorkdirBefore(instruction))) return undefined;
  const { file } = stage;
  const behind = file.slice(span(at.end, instruction.span.end));
  const joint = /^(?:[ \t]|[\\`][ \t]*\r?\n)*(?:&&|;)(?:[ \t]|[\\`][ \t]*\r?\n)*/.exec(behind);
  if (!joint) return undefined;
  const keyword = inCaseOf(instruction.keyword.text, 'workdir');
  const line = `${indentOf(file, instruction)}${keyword} ${/\s/.test(path) ? JSON.stringify(path) : path}`;
  return [
    insert(offsetAbove(file, instruction), `${line}${file.source.lineEnd}`),
    remove(span(at.start, at.end + joint[0].length)),
  ];
}

function hasWorkdirBefore(instruction: Instruction): boolean {
  for (const { kind } of instructionsBefore(instruction)) if (kind === 'workdir') return true;
  return false;
}
