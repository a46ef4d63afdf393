import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/no-empty-file',
  category: 'correctness',
  severity: 'error',
  aliases: ['buildkit-parse:file-with-no-instructions', 'dfu:NO_SOURCE_IMAGE'],
  messages: { empty: 'This file holds no instruction, so the build stops.' },
  on: {
    dockerfile({ source, instructions, failure }, ctx) {
      if (instructions.length > 0 || failure !== undefined) return;
      // A text without a line end is one that somebody has just begun.
      if (source.lineCount === 1) return;
      ctx.report({ at: source.lineSpan(0), message: 'empty' });
    },
  },
});
