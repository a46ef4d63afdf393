import { defineRule, type RuleContext } from '../../lint/rule';
import { stageReferencesOf } from '../facts/stage-references';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-own-copy-stage',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3023', 'DS-0006', 'kics:copy-from-references-current-from-alias', 'dfu:FLAG_INVALID_FROM_VALUE'],
  messages: {
    own: '`{name}` is the stage that this instruction stands in, so the build stops: no stage reads itself.',
  },
  on: { copy: reportOwn, run: reportOwn },
});

function reportOwn(instruction: Instruction, ctx: RuleContext<'own', never>): void {
  for (const { word, to } of stageReferencesOf(instruction)) {
    if (to === 'own') ctx.report({ at: word.span, message: 'own', data: { name: word.value } });
  }
}
