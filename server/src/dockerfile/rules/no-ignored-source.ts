import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/no-ignored-source',
  category: 'correctness',
  severity: 'warning',
  aliases: ['CopyIgnoredFile'],
  messages: {
    ignored:
      '`{pattern}` in line {line} of `{ignoreFile}` takes this out of the build context, so the build stops here.',
  },
  on: {
    buildContext({ around: { context, sources } }, ctx) {
      for (const { word, state } of sources) {
        if (state.kind !== 'ignored') continue;
        const { text, line } = state.by;
        const data = { pattern: text, line: String(line + 1), ignoreFile: context.ignoreFile ?? '.dockerignore' };
        ctx.report({ at: word.span, message: 'ignored', data });
      }
    },
  },
});
