import { defineRule } from '../../lint/rule';
import { remove } from '../../text/span';
import { blanksBehindContinuations } from '../facts/continued-lines';

export default defineRule({
  id: 'dockerfile/no-blanks-after-continuation',
  category: 'clarity',
  severity: 'warning',
  messages: { blanks: 'Blanks stand behind the escape character; the builder skips them, other tools stop here.' },
  fixes: { remove: { title: 'Remove the blanks', safety: 'safe' } },
  on: {
    dockerfile({ instructions }, ctx) {
      for (const at of instructions.flatMap(blanksBehindContinuations)) {
        ctx.report({ at, message: 'blanks', fixes: [{ title: 'remove', edits: () => [remove(at)] }] });
      }
    },
  },
});
