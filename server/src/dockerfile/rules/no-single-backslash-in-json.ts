import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { singleBackslash } from '../facts/single-backslashes';

export default defineRule({
  id: 'dockerfile/no-single-backslash-in-json',
  category: 'correctness',
  severity: 'error',
  messages: {
    invalid: 'A single backslash makes this array invalid JSON, so the builder reads it as a shell command.',
    control: '`{text}` in JSON is a control character and no path.',
  },
  fixes: { double: { title: 'Double the backslashes', safety: 'suggestion' } },
  on: {
    instruction(instruction, ctx) {
      const found = singleBackslash(instruction);
      if (!found) return;
      const { at, array, text, fixed } = found;
      ctx.report({
        at,
        message: instruction.json ? 'control' : 'invalid',
        data: { text },
        fixes: [{ title: 'double', edits: () => [replace(array, fixed)] }],
      });
    },
  },
});
