import { defineRule } from '../../lint/rule';
import { type Edit, remove, span } from '../../text/span';
import { instructionsBefore } from '../facts';
import { mountsOf } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { apkCommand } from '../packages/apk';
import { aptCommand } from '../packages/apt';
import { isShipped } from '../packages/caches';
import { hasFlag } from '../packages/command-line';
import { dnfCommand, yumCommand } from '../packages/dnf';
import { npmCommand } from '../packages/npm';
import { pipCommand } from '../packages/pip';
import { appendCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-package-cleanup-in-later-layer',
  category: 'size',
  severity: 'warning',
  messages: {
    hidden: 'The files lie in the layer of an earlier `RUN`; this one hides them, and the image does not shrink.',
  },
  fixes: { move: { title: 'Move it to the end of that `RUN`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { commands, stage } = instruction;
      if (!stage || instruction.isTrigger || !isShipped(instruction) || mountsOf(instruction).length > 0) return;
      const [first] = commands;
      const kind = first && cleaningOf(first);
      if (!kind || !commands.every((command) => cleaningOf(command) !== undefined)) return;
      const filled = runsBefore(instruction).filter((run) =>
        run.commands.some((command) => kind.fills(command, first)),
      );
      const filler = filled.find((run) => mountsOf(run).length === 0);
      if (!filler) return;

      const edits = editsFor(instruction, filler);
      ctx.report({
        at: span(first.span.start, Math.max(...commands.map(({ span: at }) => at.end))),
        message: 'hidden',
        related: [{ span: filler.keyword.span, message: 'The files come from here.' }],
        fixes: edits ? [{ title: 'move', edits: () => edits }] : [],
      });
    },
  },
});

interface Cleaning {
  readonly isCleaning: (command: ShellCommand) => boolean;
  readonly fills: (command: ShellCommand, cleaning: ShellCommand) => boolean;
}

const cleanings: readonly Cleaning[] = [
  {
    isCleaning: (command) =>
      /^(?:clean|autoclean|distclean)$/.test(aptCommand(command)?.subcommand ?? '') ||
      removesOnly(command, /^\/var\/(?:lib\/apt|cache\/(?:apt|debconf))\b/),
    fills: (command) => /^(?:update|install)$/.test(aptCommand(command)?.subcommand ?? ''),
  },
  {
    isCleaning: (command) =>
      (dnfCommand(command) ?? yumCommand(command))?.subcommand === 'clean' ||
      removesOnly(command, /^\/var\/cache\/(?:yum|dnf|libdnf5)\b/),
    fills: (command) => /^(?:install|upgrade)$/.test((dnfCommand(command) ?? yumCommand(command))?.subcommand ?? ''),
  },
  {
    isCleaning: (command) =>
      apkCommand(command)?.subcommand === 'cache' || removesOnly(command, /^\/var\/cache\/apk\b/),
    fills: (command) => {
      const apk = apkCommand(command);
      return apk !== undefined && /^(?:add|update)$/.test(apk.subcommand) && !hasFlag(apk, '--no-cache');
    },
  },
  {
    isCleaning: (command) => npmCommand(command)?.subcommand === 'cache clean',
    fills: (command) => /^(?:install|ci)$/.test(npmCommand(command)?.subcommand ?? ''),
  },
  {
    isCleaning: (command) => pipCommand(command)?.subcommand === 'cache purge',
    fills: (command) => {
      const pip = pipCommand(command);
      return pip?.subcommand === 'install' && !hasFlag(pip, '--no-cache-dir');
    },
  },
  {
    isCleaning: (command) => removesOnly(command, /\.(?:tar|tgz|tbz2?|txz|zip|gz|xz|bz2|deb|rpm)(?:\.\w+)?$/),
    fills: ({ name, args }, cleaning) =>
      /^(?:curl|wget)$/.test(name.value) &&
      cleaning.args.some(({ value }) => /^[^-]/.test(value) && args.some((arg) => isSameFile(arg.value, value))),
  },
];

function cleaningOf(command: ShellCommand): Cleaning | undefined {
  return cleanings.find(({ isCleaning }) => isCleaning(command));
}

function removesOnly({ name, args }: ShellCommand, path: RegExp): boolean {
  const paths = args.filter(({ value }) => !value.startsWith('-'));
  return name.value === 'rm' && paths.length > 0 && paths.every(({ value }) => path.test(value));
}

/** Written to that path, or loaded under that name. */
function isSameFile(argument: string, removed: string): boolean {
  return argument === removed || (/^https?:/.test(argument) && argument.endsWith(`/${removed.replace(/^.*\//, '')}`));
}

/** Those of the stage and of the stages that it is built on, the last one first. */
function runsBefore(instruction: Instruction): readonly Instruction[] {
  const runs = [...instructionsBefore(instruction)].filter(({ kind }) => kind === 'run');
  return runs.sort((a, b) => b.span.start - a.span.start);
}

function editsFor(instruction: Instruction, filler: Instruction): readonly Edit[] | undefined {
  const { json, heredocs, commands, stage } = instruction;
  const first = commands[0];
  if (!stage || !first || json || heredocs.length > 0 || filler.stage !== stage) return undefined;
  const { source } = stage.file;
  const text = source.slice(span(first.span.start, instruction.span.end));
  const edit = /[\r\n#]/.test(text) ? undefined : appendCommand(filler, text);
  const line = source.fullLineSpan(source.lineAt(instruction.span.start));
  return edit && [edit, remove(line)];
}
