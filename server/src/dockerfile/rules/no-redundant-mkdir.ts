import { defineRule } from '../../lint/rule';
import { instructionsBefore } from '../facts';
import { removeInstruction } from '../facts/removal';
import { baseUser, isRoot, userText } from '../facts/runtime-user';
import type { Instruction } from '../model/nodes';
import { resolved, workdirAt } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/no-redundant-mkdir',
  category: 'clarity',
  severity: 'hint',
  tag: 'unnecessary',
  messages: { made: '`WORKDIR` makes `{path}` itself where it is missing.' },
  fixes: { remove: { title: 'Delete this `RUN`', safety: 'safe' } },
  on: {
    run(instruction, ctx) {
      const path = onlyDirectory(instruction);
      if (path === undefined) return;
      const next = instruction.stage?.instructions[instruction.stage.instructions.indexOf(instruction) + 1];
      const target = next?.kind === 'workdir' ? next.words[0]?.value : undefined;
      if (target === undefined || !runsAsRoot(instruction)) return;
      const workdir = workdirAt(instruction);
      const isSame = target === path || (resolved(target, workdir) ?? target) === resolved(path, workdir);
      if (!isSame) return;
      const edit = removeInstruction(instruction);
      ctx.report({
        at: instruction.words[0]?.span ?? instruction.keyword.span,
        message: 'made',
        data: { path },
        fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
      });
    },
  },
});

/** The one directory that the RUN makes, and does nothing else. */
function onlyDirectory({ commands, flags, heredocs, script, isTrigger, words }: Instruction): string | undefined {
  const [command, ...others] = commands;
  if (!command || others.length > 0 || flags.length > 0 || heredocs.length > 0 || script.hasErrors || isTrigger)
    return undefined;
  if (command.name.value !== 'mkdir' || (command.span.end !== words[0]?.span.end && words.length === 1))
    return undefined;
  const paths = command.args.filter(({ value }) => !value.startsWith('-'));
  const areFlagsPlain = command.args.every(({ value }) => !value.startsWith('-') || /^(?:-p|--parents)$/.test(value));
  const [path] = paths;
  return areFlagsPlain && paths.length === 1 && path?.isLiteral && !/[*?{[~]/.test(path.value) ? path.value : undefined;
}

/** The owner of what WORKDIR makes depends on the builder as soon as another user is in force. */
function runsAsRoot(instruction: Instruction): boolean {
  for (const earlier of instructionsBefore(instruction)) {
    if (earlier.kind === 'user' && !isRoot(userText(earlier) ?? '')) return false;
  }
  const user = instruction.stage && baseUser(instruction.stage);
  return user === 'root' || user === 'drops';
}
