import { defineRule, type RuleContext } from '../../lint/rule';
import { circlesOf, stageReferencesOf } from '../facts/stage-references';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-later-copy-stage',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3022', 'buildkit-parse:stage-needs-to-be-defined-before'],
  messages: { later: 'The stage `{name}` stands further down, and a stage can only read those above it.' },
  on: { copy: reportLater, run: reportLater },
});

function reportLater(instruction: Instruction, ctx: RuleContext<'later', never>): void {
  const file = instruction.stage?.file;
  for (const reference of stageReferencesOf(instruction)) {
    if (reference.to !== 'later' || !file || circlesOf(file).has(reference)) continue;
    ctx.report({ at: reference.word.span, message: 'later', data: { name: reference.word.value } });
  }
}
