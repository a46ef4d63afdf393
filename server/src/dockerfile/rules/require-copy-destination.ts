import { defineRule, type RuleContext } from '../../lint/rule';
import { brokenArray } from '../facts/broken-arrays';

import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/require-copy-destination',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'dfu:ARGUMENT_REQUIRES_AT_LEAST_TWO',
    'dockadvisor:CopyMissingArguments',
    'dockadvisor:AddMissingArguments',
  ],
  messages: {
    none: '`{keyword}` has one argument, which does not say where to, so the build stops here.',
    heredoc: 'A here-document cannot be the destination of `{keyword}`, so the build stops here.',
  },
  on: {
    statement({ instruction }, ctx) {
      if (instruction.kind === 'copy' || instruction.kind === 'add') check(instruction, ctx);
    },
  },
});

function check(instruction: Instruction, ctx: RuleContext<'heredoc' | 'none'>): void {
  const { keyword, words, json, heredocs, argumentSpan } = instruction;
  if (!instruction.isDone || brokenArray(instruction)) return;
  const data = { keyword: keyword.text.toUpperCase() };
  const last = words.at(-1);
  if (json?.length === 0) ctx.report({ at: keyword.span, message: 'none', data });
  else if (words.length === 1) ctx.report({ at: last?.span ?? argumentSpan, message: 'none', data });
  else if (heredocs.some(({ marker }) => marker.start === last?.span.start)) {
    ctx.report({ at: last?.span ?? argumentSpan, message: 'heredoc', data });
  }
}
