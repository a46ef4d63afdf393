import { defineRule } from '../../lint/rule';
import { copiedFile, pathAt } from '../facts/copies';
import { addFlag } from '../facts/flag-edits';
import { removeInstruction } from '../facts/removal';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/prefer-copy-chmod',
  category: 'size',
  severity: 'info',
  aliases: ['tally/prefer-copy-chmod'],
  messages: { twice: 'This `chmod` stores the file a second time; `--chmod` sets its mode while it is copied.' },
  fixes: { useFlag: { title: 'Add `--chmod={mode}` and remove the `RUN`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      if (isWindows(stage) || !stage.instructions.some(mayChangeMode)) return;
      const copies = new Map<string, Instruction>();
      for (const instruction of stage.instructions) {
        const copied = copiedFile(instruction);
        if (copied) copies.set(copied, instruction);
        const change = modeChange(instruction);
        // Another user or step may need the file as it is.
        if (instruction.kind === 'user' || (instruction.kind === 'run' && !change)) copies.clear();
        const copy = change && copies.get(change.path);
        if (!change || !copy || copy.flag('chmod') || !isFile(copy)) continue;
        const mode = /^0?[0-7]{3}$/.test(change.mode) ? change.mode : '755';
        const removal = removeInstruction(instruction);
        const edits = removal && [addFlag(copy, `--chmod=${mode}`), removal];
        ctx.report({
          at: change.at,
          message: 'twice',
          related: [{ span: copy.keyword.span, message: 'The file comes from here.' }],
          fixes: edits ? [{ title: 'useFlag', data: { mode }, edits: () => edits }] : [],
        });
      }
    },
  },
});

function mayChangeMode(instruction: Instruction): boolean {
  return instruction.kind === 'run' && instruction.holds(/\bchmod\b/);
}

/** A RUN that is one `chmod` of one path. */
function modeChange(instruction: Instruction) {
  if (!mayChangeMode(instruction)) return undefined;
  const { commands, flags, script } = instruction;
  const [command, ...others] = commands;
  const [mode, path, ...more] = command?.args ?? [];
  if (!command || others.length > 0 || more.length > 0 || flags.length > 0 || script.hasErrors) return undefined;
  if (command.name.value !== 'chmod' || !mode || !path?.isLiteral || /[*?[{]/.test(path.value)) return undefined;
  if (!/^(?:0?[0-7]{3}|(?:a|ugo)?\+r?x)$/.test(mode.value)) return undefined;
  const target = pathAt(path.value, instruction);
  return target ? { mode: mode.value, path: target, at: command.name.span } : undefined;
}

/** For a folder `--chmod` means something else: it changes everything below. */
function isFile({ kind, sources: [source], destination }: Instruction): boolean {
  if (kind === 'add' && /:\/\/|^git@|\.(?:tar|tgz|tbz|txz)/.test(source?.value ?? '')) return false;
  const path = destination?.value.endsWith('/') ? source?.value : destination?.value;
  return /[^/]\.\w+$|(?:^|\/)s?bin\/[^/]+$/.test(path ?? '') || destination?.value.endsWith('/') === true;
}
