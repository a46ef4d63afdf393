import { defineRule } from '../../lint/rule';
import type { Edit } from '../../text/span';
import { fact, lineOf } from '../facts';
import { mountOption, mountsOf } from '../model/mounts';
import type { Instruction, Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { aptCommand } from '../packages/apt';
import { isShipped } from '../packages/caches';
import type { ToolCommand } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';
import { appendCommand } from '../packages/script-edits';

const removal = 'rm -rf /var/lib/apt/lists/*';

export default defineRule({
  id: 'dockerfile/no-apt-lists-in-layer',
  category: 'size',
  severity: 'info',
  aliases: [
    'DL3009',
    'kics:apt-get-install-lists-were-not-deleted',
    'semgrep:remove-package-lists',
    'dockerfilelint:apt-get_missing_rm',
  ],
  messages: { listsStay: 'The package lists that `{tool} update` loads stay in this layer.' },
  fixes: { removeLists: { title: 'Remove the lists at the end of this `RUN`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { commands, stage } = instruction;
      const command = commands.findLast((candidate) => aptCommand(candidate)?.subcommand === 'update');
      const update = command && aptCommand(command);
      if (!update || !isShipped(instruction) || hasMountOverLists(instruction)) return;
      if (isForeignManager(command, instruction)) return;
      if (commands.some((command) => removesLists(command, update.span.start))) return;

      const edit = stage && needsListsLater(instruction, stage) ? undefined : removalAtEnd(instruction);
      ctx.report({
        at: update.span,
        message: 'listsStay',
        data: { tool: update.tool },
        fixes: edit ? [{ title: 'removeLists', edits: () => [edit] }] : [],
      });
    },
  },
});

function aptCommands(commands: readonly ShellCommand[]): readonly ToolCommand[] {
  return commands.flatMap((command) => aptCommand(command) ?? []);
}

/** What is written below a mount never gets into the layer. */
function hasMountOverLists(instruction: Instruction): boolean {
  return mountsOf(instruction).some((mount) => {
    const target = mountOption(mount, 'target', 'dst', 'destination')?.value ?? '';
    return target.includes('$') || /^\/var(?:\/lib(?:\/apt(?:\/lists)?)?)?\/?$/.test(target);
  });
}

/** Behind the update any command that names the directory counts, and a trap counts wherever it stands. */
function removesLists({ name, args, span: at }: ShellCommand, updateStart: number): boolean {
  if (at.start < updateStart && name.value !== 'trap') return false;
  const names = args.some(({ value }) => /\/var\/lib\/(?:apt|\{[^{}]*\bapt\b)|\bapt\/lists/.test(value));
  const isDistclean =
    /^(?:.*\/)?apt(?:-get)?$/.test(name.value) && args.some(({ value }) => /^dist-?clean$/.test(value));
  return names || isDistclean;
}

/** A later `RUN` without an update of its own installs from these lists. */
function needsListsLater(instruction: Instruction, stage: Stage): boolean {
  return stage.file.stages
    .filter((other) => other.index >= stage.index && [...lineOf(other)].includes(stage))
    .some(({ instructions }) =>
      instructions.some((later) => later.span.start > instruction.span.start && usesOlderLists(later)),
    );
}

const usesOlderLists = fact<Instruction, boolean>(
  ({ kind, commands }) => kind === 'run' && (aptCommands(commands)[0]?.subcommand ?? 'update') !== 'update',
);

function removalAtEnd(instruction: Instruction): Edit | undefined {
  const installs = aptCommands(instruction.commands).some(({ subcommand }) => subcommand !== 'update');
  return installs ? appendCommand(instruction, removal) : undefined;
}
