import { defineRule } from '../../lint/rule';
import { stageReferencesOf } from '../facts/stage-references';
import type { Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-copy-from-empty-stage',
  category: 'correctness',
  severity: 'error',
  aliases: ['tally/copy-from-empty-scratch-stage'],
  messages: {
    empty: 'The stage `{name}` is made from `scratch` and holds no file, so there is nothing to copy.',
    placeHolder: 'The stage `{name}` is empty, so this works only with a build context of that name.',
  },
  on: {
    copy(instruction, ctx) {
      for (const { word, to, stage } of stageReferencesOf(instruction)) {
        if (to !== 'earlier' || !stage || !isEmpty(stage)) continue;
        // People write an empty stage to announce what `--build-context` brings.
        const isPlaceHolder = stage.name !== undefined && stage.instructions.length === 1;
        ctx.report({
          at: word.span,
          message: isPlaceHolder ? 'placeHolder' : 'empty',
          data: { name: word.value },
          ...(isPlaceHolder ? { atMost: 'info' } : {}),
        });
      }
    },
  },
});

/** A line of another kind, or a half-typed one, may still become the one that brings a file. */
function isEmpty({ image, instructions }: Stage): boolean {
  const bringing = new Set(['add', 'copy', 'run', 'workdir', undefined]);
  return image?.text === 'scratch' && instructions.every(({ kind }) => !bringing.has(kind));
}
