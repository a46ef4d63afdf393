import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { insert, replace } from '../../text/span';
import { inCaseOf } from '../facts';
import { hasForeignFrontend } from '../facts/frontend';
import { plainKeyword } from '../facts/hidden-characters';
import { followsWrongContinuation, lostLines } from '../facts/lost-lines';
import { isTemplate } from '../facts/written-lines';
import { type Instruction, instructionKinds, kindOf } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-unknown-instruction',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'tally/unknown-instruction',
    'dfu:UNKNOWN_INSTRUCTION',
    'dockerfilelint:invalid_command',
    'dockadvisor:UnrecognizedInstruction',
  ],
  messages: {
    hidden: 'Characters that nobody sees stand in this `{keyword}`, so it is no instruction and the build stops here.',
    unknown: '`{keyword}` is no instruction, so the build stops here.',
  },
  fixes: {
    rename: { title: 'Replace it with `{keyword}`', safety: 'suggestion' },
    separate: { title: 'Put a blank behind `{keyword}`', safety: 'suggestion' },
  },
  on: {
    dockerfile(file, ctx) {
      if (file.instructions.every(({ kind }) => kind)) return;
      const lost = lostLines(file);
      for (const [index, instruction] of file.instructions.entries()) {
        if (instruction.kind) continue;
        const { keyword, logical } = instruction;
        const { text, span: at } = keyword;
        if (lost.has(instruction) || followsWrongContinuation(instruction, file)) continue;
        if (text === file.escapeChar || isTemplate(text)) continue;
        if (!instruction.isDone && logical.text === '') continue;
        const plain = plainKeyword(text);
        const repaired = plain ? [renaming(keyword, plain)] : repairs(keyword);
        // Several lines in a row that resemble no instruction have one reason, which the first one shows.
        const above = file.instructions[index - 1];
        if (above && !above.kind && repaired.length === 0) continue;
        ctx.report({
          at,
          message: plain ? 'hidden' : 'unknown',
          data: { keyword: plain ?? (text.length > 40 ? `${text.slice(0, 39)}…` : text) },
          ...(hasForeignFrontend(file) ? { atMost: 'hint' } : {}),
          fixes: repaired,
        });
      }
    },
  },
});

function repairs(keyword: Instruction['keyword']): readonly Fix<'rename' | 'separate'>[] {
  const { text, span: at } = keyword;
  const glued = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  if (kindOf(glued)) {
    return [{ title: 'separate', data: { keyword: glued }, edits: () => [insert(at.start + glued.length, ' ')] }];
  }
  return nearestNames(text, instructionKinds).map((kind) => renaming(keyword, inCaseOf(text, kind)));
}

function renaming({ span: at }: Instruction['keyword'], name: string): Fix<'rename'> {
  return { title: 'rename', data: { keyword: name }, edits: () => [replace(at, name)] };
}
