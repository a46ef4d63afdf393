import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';

import { instructionKinds } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/require-from',
  category: 'correctness',
  severity: 'error',
  aliases: ['tally/require-stages', 'dfu:NO_SOURCE_IMAGE'],
  messages: { noFrom: 'No `FROM` follows, so there is nothing to build on and the build stops.' },
  on: {
    dockerfile(file, ctx) {
      const { instructions, stages } = file;
      const [first] = instructions;
      const last = instructions.at(-1);
      if (!first || !last || stages.length > 0 || !last.isDone) return;
      if (instructions.some(({ keyword, kind }) => !kind && isMisspeltFrom(keyword.text))) return;
      ctx.report({ at: first.keyword.span, message: 'noFrom' });
    },
  },
});

/** That is said of the word itself. */
function isMisspeltFrom(text: string): boolean {
  return /^from\W/i.test(text) || nearestNames(text, instructionKinds).includes('from');
}
