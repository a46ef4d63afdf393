import { defineRule } from '../../lint/rule';
import { type Edit, insert } from '../../text/span';
import { indentOf, offsetAbove } from '../facts';
import { removeInstruction } from '../facts/removal';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** Names of values that differ in every build. */
const changing =
  /^(?:BUILD_(?:DATE|TIME|TIMESTAMP|NUMBER|ID)|(?:GIT_|VCS_)?(?:SHA|COMMIT|COMMIT_SHA|REVISION|REF|HASH)|CACHE_?BUST|CI_COMMIT_\w+|GITHUB_SHA)$/;

export default defineRule({
  id: 'dockerfile/no-early-changing-arg',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  messages: { early: 'A new `{name}` repeats every `RUN` below this line, also those that do not use it.' },
  fixes: { move: { title: 'Move the `ARG` above its first use', safety: 'suggestion' } },
  on: {
    stage({ instructions, file }, ctx) {
      for (const [index, instruction] of instructions.entries()) {
        const [pair, ...others] = instruction.kind === 'arg' ? instruction.pairs : [];
        const name = pair?.name.value ?? '';
        if (!pair || others.length > 0 || !changing.test(name)) continue;
        const word = new RegExp(`\\b${name}\\b`);
        const below = instructions.slice(index + 1);
        const use = below.findIndex(({ kind, span }) => kind !== 'arg' && word.test(file.slice(span)));
        if (use < 0 || !below.slice(0, use).some(({ kind }) => kind === 'run')) continue;
        const edits = moveEdits(file, instruction, below[use]);
        ctx.report({
          at: pair.name.span,
          message: 'early',
          data: { name },
          fixes: edits ? [{ title: 'move', edits: () => edits }] : [],
        });
      }
    },
  },
});

function moveEdits(file: DockerfileFile, arg: Instruction, use: Instruction | undefined): readonly Edit[] | undefined {
  const removal = removeInstruction(arg);
  if (!use || !removal) return undefined;
  const text = `${indentOf(file, use)}${file.slice(arg.span)}${file.source.lineEnd}`;
  return [removal, insert(offsetAbove(file, use), text)];
}
