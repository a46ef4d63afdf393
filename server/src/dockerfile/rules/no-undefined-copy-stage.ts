import { knownImage } from '../../images/maintained';
import { imageReference } from '../../images/reference';
import { defineRule, type RuleContext } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { fromWords, looksLikeImage } from '../external-images';
import { stageNames } from '../facts';
import { type Instruction, stageCalled } from '../model/nodes';

type Messages = 'noStage' | 'noNumber' | 'notYet';

export default defineRule({
  id: 'dockerfile/no-undefined-copy-stage',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DL3022'],
  messages: {
    noStage: 'No stage is called `{name}`, so the build looks for an image of that name.',
    noNumber: 'No stage before this one has the number {name}; they count from 0.',
    notYet: 'The stage `{name}` does not stand before this one, so the build looks for an image of that name.',
  },
  fixes: { useStage: { title: 'Use the stage `{stage}`', safety: 'suggestion' } },
  on: { copy: reportUndefined, run: reportUndefined },
});

function reportUndefined(instruction: Instruction, ctx: RuleContext<Messages, 'useStage'>): void {
  const { stage } = instruction;
  if (!stage) return;
  const { file, index } = stage;
  for (const word of fromWords(instruction)) {
    const { value: name } = word;
    if (looksLikeImage(name) || stageCalled(name, file.stages, index) || knownImage(imageReference(word))) continue;

    const earlier = file.stages.slice(0, index).flatMap((other) => other.name?.value ?? []);
    const nearest = nearestNames(name, earlier)[0];
    const isLater = stageNames(file).has(name.toLowerCase());
    ctx.report({
      at: word.span,
      message: /^\d+$/.test(name) ? 'noNumber' : isLater ? 'notYet' : 'noStage',
      data: { name },
      fixes: nearest
        ? [{ title: 'useStage', data: { stage: nearest }, edits: () => [replace(word.span, nearest)] }]
        : [],
    });
  }
}
