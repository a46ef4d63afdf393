import { knownImage } from '../../images/maintained';
import { imageReference } from '../../images/reference';
import { defineRule, type RuleContext } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { looksLikeImage } from '../external-images';
import { stageReferencesOf } from '../facts/stage-references';
import type { Instruction } from '../model/nodes';

type Messages = 'noStage' | 'noNumber';

export default defineRule({
  id: 'dockerfile/no-undefined-copy-stage',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DL3022', 'dfu:FLAG_INVALID_FROM_VALUE'],
  messages: {
    noStage: 'No stage is called `{name}`, so the build looks for an image of that name.',
    noNumber: 'No stage before this one has the number {name}; they count from 0.',
  },
  fixes: { useStage: { title: 'Use the stage `{stage}`', safety: 'suggestion' } },
  on: { copy: reportUndefined, run: reportUndefined },
});

function reportUndefined(instruction: Instruction, ctx: RuleContext<Messages, 'useStage'>): void {
  const { stage } = instruction;
  if (!stage) return;
  const { file } = stage;
  for (const { word, to } of stageReferencesOf(instruction)) {
    const { value: name } = word;
    if (to !== 'none' || looksLikeImage(name) || knownImage(imageReference(word))) continue;

    const earlier = file.stages.slice(0, stage.index).flatMap((other) => other.name?.value ?? []);
    const nearest = nearestNames(name, earlier)[0];
    ctx.report({
      at: word.span,
      message: /^\d+$/.test(name) ? 'noNumber' : 'noStage',
      data: { name },
      fixes: nearest
        ? [{ title: 'useStage', data: { stage: nearest }, edits: () => [replace(word.span, nearest)] }]
        : [],
    });
  }
}
