import { defineRule } from '../../lint/rule';
import { type Edit, insert, span } from '../../text/span';
import { type AptCommand, aptCommand } from '../apt';
import { fact, isExported, lineOf } from '../facts';
import { mountOption, mountsOf } from '../model/mounts';
import type { Instruction, Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

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
      const update = lastUpdate(commands);
      if (!update || !stage || !isExported(stage) || hasMountOverLists(instruction)) return;
      if (commands.some((command) => removesLists(command, update.span.start))) return;

      const edit = needsListsLater(instruction, stage) ? undefined : removalAtEnd(instruction, stage);
      ctx.report({
        at: update.span,
        message: 'listsStay',
        data: { tool: update.tool },
        fixes: edit ? [{ title: 'removeLists', edits: () => [edit] }] : [],
      });
    },
  },
});

function lastUpdate(commands: readonly ShellCommand[]): AptCommand | undefined {
  return aptCommands(commands).findLast(({ subcommand }) => subcommand === 'update');
}

function aptCommands(commands: readonly ShellCommand[]): readonly AptCommand[] {
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
  const names = args.some(({ value }) => /\/var\/lib\/(?:apt|\{[^}]*\bapt\b)|\bapt\/lists/.test(value));
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

function removalAtEnd(instruction: Instruction, stage: Stage): Edit | undefined {
  const { source } = stage.file;
  const { commands, heredocs, json, script, span: at } = instruction;
  const last = commands.at(-1);
  if (json || !last || !aptCommands(commands).some(({ subcommand }) => subcommand !== 'update')) return undefined;
  const [heredoc] = heredocs;
  if (heredoc) {
    const body = source.slice(heredoc.body);
    if (!heredoc.terminator || last.span.start < heredoc.body.start || /\\\s*$/.test(body)) return undefined;
    const indent = heredoc.stripsTabs ? (/(?:^|\n)(\t*)[^\n]*\r?\n$/.exec(body)?.[1] ?? '') : '';
    return insert(heredoc.body.end, `${indent}${removal}${source.lineEnd}`);
  }
  const isPlainEnd = /^(?:[\s)}]|\bfi\b|\bdone\b|\besac\b)*$/.test(source.slice(span(last.span.end, at.end)));
  if (script.hasErrors || last.separator !== undefined || !isPlainEnd) return undefined;
  return insert(at.end, jointLike(source.slice(at), instruction) + removal);
}

/** What joins another command to a script in the way its own commands are joined. */
function jointLike(text: string, { stage }: Instruction): string {
  const escapeChar = stage?.file.escapeChar ?? '\\';
  const leading = [...text.matchAll(/(\r?\n[ \t]*)&&([ \t]*)/g)].at(-1);
  if (leading) return ` ${escapeChar}${leading[1]}&&${leading[2]}`;
  const trailing = [...text.matchAll(/([ \t]*(?:&&|;)[ \t]*)[\\`][ \t]*(\r?\n[ \t]*)(?=[^\s#])/g)].at(-1);
  if (trailing) return `${trailing[1]}${escapeChar}${trailing[2]}`;
  return ' && ';
}
