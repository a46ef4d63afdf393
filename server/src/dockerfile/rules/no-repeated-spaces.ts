import { defineRule } from '../../lint/rule';
import { replace, type Span } from '../../text/span';
import { gapEdits } from '../formatting/gaps';
import type { DockerfileFile, Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-repeated-spaces',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/no-multi-spaces'],
  messages: { repeated: 'Several blanks in a row look as if a word were missing.' },
  fixes: { one: { title: 'Keep one blank', safety: 'safe' } },
  on: {
    dockerfile(file, ctx) {
      const { instructions } = file;
      const gaps = instructions.map((instruction) => (instruction.kind ? gapsOf(file, instruction) : []));
      instructions.forEach((instruction, index) => {
        const columns = new Set(
          [index - 1, index + 1]
            .filter((other) => instructions[other]?.kind === instruction.kind)
            .flatMap((other) => (gaps[other] ?? []).map(({ end }) => columnOf(file, end))),
        );
        for (const at of gaps[index] ?? []) {
          if (at.end - at.start < 2 || columns.has(columnOf(file, at.end))) continue;
          ctx.report({ at, message: 'repeated', fixes: [{ title: 'one', edits: () => [replace(at, ' ')] }] });
        }
      });
    },
  },
});

/** The blanks between keyword, flags and operands; those of shell text, of values and of arrays are not among them. */
function gapsOf(file: DockerfileFile, instruction: Instruction): readonly Span[] {
  const { trigger = instruction } = instruction;
  const inArray = trigger.json?.[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return gapEdits(file, instruction)
    .map(({ span }) => span)
    .filter((gap) => gap.end <= inArray && /^[ \t]+$/.test(file.slice(gap)));
}

/** Neighbours whose operands begin in the same column are set as a table. */
function columnOf({ source }: DockerfileFile, offset: number): number {
  return source.positionAt(offset).character;
}
