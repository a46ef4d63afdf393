import { defineRule } from '../../lint/rule';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import type { Word } from '../model/words';
import { resolved, workdirAt } from '../model/workdir';
import { programOf } from '../packages/command-line';

/** Programs that change what their operands name. */
const changing = /^(?:chgrp|chmod|chown|cp|install|ln|mkdir|mv|rm|rmdir|tee|touch|truncate)$/;

export default defineRule({
  id: 'dockerfile/no-change-after-volume',
  category: 'correctness',
  severity: 'hint',
  messages: { changed: 'This changes `{path}` behind its `VOLUME`; builders other than BuildKit drop such changes.' },
  on: {
    stage({ instructions }, ctx) {
      const volumes: { readonly path: string; readonly word: Word }[] = [];
      for (const instruction of instructions) {
        if (instruction.kind === 'volume') {
          for (const word of instruction.words) {
            const path = word.hasVariable ? undefined : resolved(word.value, undefined);
            if (path && path !== '/') volumes.push({ path, word });
          }
        }
        if (volumes.length === 0) continue;
        const found = changedBy(instruction).find(({ path }) => volumes.some((volume) => isBelow(path, volume.path)));
        const volume = found && volumes.find(({ path }) => isBelow(found.path, path));
        if (!found || !volume) continue;
        ctx.report({
          at: found.at,
          message: 'changed',
          data: { path: volume.path },
          related: [{ span: volume.word.span, message: 'Declared as a volume here' }],
        });
      }
    },
  },
});

interface Change {
  readonly path: string;
  readonly at: { readonly start: number; readonly end: number };
}

function changedBy(instruction: Instruction): readonly Change[] {
  const at = (text: string, word: { readonly span: Change['at'] }): readonly Change[] => {
    const path = /[$*?]/.test(text)
      ? undefined
      : resolved(text, text.startsWith('/') ? undefined : workdirAt(instruction));
    return path ? [{ path, at: word.span }] : [];
  };
  const { kind, destination } = instruction;
  if (kind === 'copy' || kind === 'add') return destination ? at(destination.value, destination) : [];
  if (kind !== 'run') return [];
  return instruction.commands.flatMap((command) => operandsOf(command).flatMap((word) => at(word.value, word)));
}

/** Of `cp` and its like only the last word is written to. */
function operandsOf(command: ShellCommand) {
  const program = programOf(command);
  if (!changing.test(program)) return [];
  const operands = command.args.filter(({ value }) => !value.startsWith('-'));
  const written = /^(?:cp|install|ln)$/.test(program) ? operands.slice(1).slice(-1) : operands;
  return written.filter(({ value, isLiteral }) => isLiteral && /^[/.]/.test(value));
}

function isBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`);
}
