import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import type { Instruction, Stage } from '../model/nodes';
import { isShipped } from '../packages/caches';
import { packageChanges } from '../packages/installs';
import { splitInstalls } from '../packages/split-installs';
import { mergeRuns } from '../refactoring/merge-runs';
import { flagTexts } from '../refactoring/split-run';

export default defineRule({
  id: 'dockerfile/no-consecutive-run',
  category: 'size',
  severity: 'hint',
  aliases: ['DL3059', 'kics:multiple-run-add-copy-instructions-listed'],
  messages: { consecutive: 'This `RUN` follows another short one; joined with `&&` they make one layer.' },
  fixes: { join: { title: 'Join with the `RUN` above', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const { instructions, file } = stage;
      for (const [index, instruction] of instructions.entries()) {
        const before = instructions[index - 1];
        if (!before || !isShort(before) || !isShort(instruction) || !isShipped(instruction)) continue;
        if (flagTexts(before).join(' ') !== flagTexts(instruction).join(' ')) continue;
        // Others have said so.
        if (isRefreshAlone(before) || (isSplit(before, stage) && isSplit(instruction, stage))) continue;
        const both = [before, instruction];
        const [merge] = mergeRuns({
          file,
          span: span(before.span.start, instruction.span.end),
          instructions: both,
          instruction: undefined,
        });
        ctx.report({
          at: instruction.keyword.span,
          message: 'consecutive',
          related: [{ span: before.keyword.span, message: 'The other `RUN`' }],
          fixes: merge ? [{ title: 'join', edits: () => merge.edits() }] : [],
        });
      }
    },
  },
});

function isSplit(run: Instruction, stage: Stage): boolean {
  return splitInstalls(stage).some(({ installs }) => installs.some(({ instruction }) => instruction === run));
}

/** One or two commands, in shell form. */
function isShort(instruction: Instruction): boolean {
  if (instruction.kind !== 'run' || instruction.json || instruction.heredocs.length > 0) return false;
  const { commands, hasErrors } = instruction.script;
  return !hasErrors && commands.length > 0 && commands.length < 3;
}

function isRefreshAlone(instruction: Instruction): boolean {
  const changes = packageChanges(instruction);
  return changes.length > 0 && changes.every(({ action }) => action === 'refresh');
}
