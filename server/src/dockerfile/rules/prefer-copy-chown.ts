import { defineRule } from '../../lint/rule';
import type { Edit } from '../../text/span';
import { isExported } from '../facts';
import { madeAccounts } from '../facts/accounts';
import { copyTarget, pathAt } from '../facts/copies';
import { addFlag } from '../facts/flag-edits';
import { removeInstruction } from '../facts/removal';
import type { Instruction, Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { ShellCommand, ShellWord } from '../model/shell';
import { removeCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/prefer-copy-chown',
  category: 'size',
  severity: 'info',
  messages: { twice: 'This stores what was copied to `{path}` a second time; `--chown` sets the owner while copying.' },
  fixes: { useFlag: { title: 'Add `--chown={owner}` and remove the command', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      if (!isExported(stage) || !stage.instructions.some(changesOwner) || isWindows(stage)) return;
      const filled: Filled = new Map();
      let steps = 0;
      for (const instruction of stage.instructions) {
        addCopy(instruction, steps, filled);
        if (instruction.kind !== 'run') continue;
        for (const command of instruction.commands) {
          const change = ownerChange(command, instruction);
          const all = change && filled.get(change.path);
          if (!change || !all) continue;
          filled.delete(change.path);
          const copies = all.filter(({ target }) => change.isRecursive || target === change.path);
          const [first] = copies;
          if (!first || isMadeLater(change.owner.value, stage, first.copy)) continue;
          const edits = editsFor(
            instruction,
            command,
            change.owner,
            copies.map(({ copy }) => copy),
          );
          const data = { path: change.path, owner: change.owner.text };
          ctx.report({
            at: command.name.span,
            message: 'twice',
            data,
            related: copies
              .slice(0, 5)
              .map(({ copy }) => ({ span: copy.keyword.span, message: 'Files come from here.' })),
            fixes: edits ? [{ title: 'useFlag', data, edits: () => edits }] : [],
            // A step between may have filled the folder too.
            ...(first.steps < steps || instruction.commands.length > 1 ? { atMost: 'hint' as const } : {}),
          });
        }
        steps++;
      }
    },
  },
});

function changesOwner(instruction: Instruction): boolean {
  return instruction.kind === 'run' && instruction.holds(/\bchown\b/);
}

interface Copy {
  readonly copy: Instruction;
  readonly target: string;
  /** How many RUN stand above it. */
  readonly steps: number;
}

/** By the paths at which, or below which, files were copied without an owner. */
type Filled = Map<string, Copy[]>;

function addCopy(copy: Instruction, steps: number, filled: Filled): void {
  const target = copyTarget(copy);
  if (!target || copy.flag('chown')) return;
  for (let path = target; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const list = filled.get(path) ?? [];
    list.push({ copy, target, steps });
    filled.set(path, list);
  }
}

/** `chown [-R] OWNER PATH` of one known path. */
function ownerChange({ name, args }: ShellCommand, instruction: Instruction) {
  if (name.value !== 'chown') return undefined;
  const flags = args.filter(({ value }) => value.startsWith('-'));
  const [owner, path, ...more] = args.filter(({ value }) => !value.startsWith('-'));
  const isPlain = flags.every(({ value }) => /^-[Rvhf]+$|^--(?:recursive|verbose)$/.test(value));
  if (!isPlain || !owner || !path?.isLiteral || more.length > 0 || /[*?[{]/.test(path.value)) return undefined;
  const target = pathAt(path.value, instruction);
  const isRecursive = flags.some(({ value }) => /^-\w*R|^--recursive$/.test(value));
  return target && target !== '/' ? { owner, path: target, isRecursive } : undefined;
}

/** At the COPY there is no account of that name yet. */
function isMadeLater(owner: string, stage: Stage, first: Instruction): boolean {
  const names = owner.split(':');
  return madeAccounts(stage).some(({ name, command }) => names.includes(name) && command.span.start > first.span.start);
}

function editsFor(
  instruction: Instruction,
  command: ShellCommand,
  owner: ShellWord,
  copies: readonly Instruction[],
): readonly Edit[] | undefined {
  if (!/^[\w.-]+(?::[\w.-]+)?$/.test(owner.text)) return undefined;
  const isAlone = instruction.commands.length === 1 && instruction.flags.length === 0;
  const removal = isAlone ? removeInstruction(instruction) : removeCommand(instruction, command);
  return removal && [...copies.map((copy) => addFlag(copy, `--chown=${owner.text}`)), removal];
}
