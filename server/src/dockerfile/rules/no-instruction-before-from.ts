import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/no-instruction-before-from',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3061', 'dfu:NO_SOURCE_IMAGE', 'dockerfilelint:from_first'],
  messages: { early: '`{keyword}` belongs to no stage: only `ARG` may stand above the first `FROM`.' },
  on: {
    dockerfile({ instructions, stages }, ctx) {
      if (stages.length === 0) return;
      for (const { kind, stage, keyword } of instructions) {
        if (stage) return;
        if (!kind || kind === 'arg') continue;
        ctx.report({ at: keyword.span, message: 'early', data: { keyword: keyword.text.toUpperCase() } });
      }
    },
  },
});
