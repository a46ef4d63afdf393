import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import { freeStageName, nameStage } from '../facts/stage-names';
import { type StageReference, stageReferencesOf } from '../facts/stage-references';
import { type Instruction, stageCalled } from '../model/nodes';

type Titles = 'useName' | 'nameStage';

export default defineRule({
  id: 'dockerfile/no-copy-stage-number',
  category: 'clarity',
  severity: 'info',
  aliases: ['kics:using-unnamed-build-stages'],
  messages: { number: 'Stage {number} is another one as soon as someone adds a stage above it.' },
  fixes: {
    useName: { title: 'Use its name `{name}`', safety: 'suggestion' },
    nameStage: { title: 'Call the stage `{name}`, and use that', safety: 'suggestion' },
  },
  on: { copy: reportNumber, run: reportNumber },
});

function reportNumber(instruction: Instruction, ctx: RuleContext<'number', Titles>): void {
  for (const reference of stageReferencesOf(instruction)) {
    const { word, to } = reference;
    if (to !== 'earlier' || !/^\d+$/.test(word.value)) continue;
    const fix = fixFor(reference);
    ctx.report({ at: word.span, message: 'number', data: { number: word.value }, fixes: fix ? [fix] : [] });
  }
}

function fixFor({ word, stage, instruction }: StageReference): Fix<Titles> | undefined {
  if (!stage) return undefined;
  const { file } = stage;
  if (stage.name) {
    const name = stage.name.value;
    if (stageCalled(name, file.stages, instruction.stage?.index ?? 0) !== stage) return undefined;
    return { title: 'useName', data: { name }, edits: () => [replace(word.span, name)] };
  }
  const name = freeStageName(file, `stage${stage.index}`);
  const naming = nameStage(stage, name);
  return naming && { title: 'nameStage', data: { name }, edits: () => [naming, replace(word.span, name)] };
}
