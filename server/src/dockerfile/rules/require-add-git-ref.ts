import { defineRule } from '../../lint/rule';
import { isGitSource } from '../facts/remote-sources';

export default defineRule({
  id: 'dockerfile/require-add-git-ref',
  category: 'reproducibility',
  severity: 'info',
  messages: { noRef: 'Without a tag or commit this takes the default branch as it is on the day of the build.' },
  on: {
    add(instruction, ctx) {
      if (instruction.flag('checksum') || !instruction.destination) return;
      for (const { value, span, hasVariable } of instruction.sources) {
        if (
          !isGitSource(value) ||
          hasVariable ||
          /#[^:\s]/.test(value) ||
          /[?&](?:ref|tag|branch|commit|checksum)=./.test(value)
        )
          continue;
        ctx.report({ at: span, message: 'noRef' });
      }
    },
  },
});
