import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/valid-healthcheck-retries',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:FLAG_AT_LEAST_ONE', 'dfu:INVALID_SYNTAX'],
  messages: {
    noNumber: '`--retries` takes a whole number from 1 on, so the build stops at `{value}`.',
    zero: '`--retries=0` does not mean none: it stands for the default of three.',
  },
  on: {
    healthcheck(instruction, ctx) {
      const value = instruction.flag('retries')?.value;
      if (!value?.value || instruction.words.length === 0 || /^\+?0*[1-9]\d*$/.test(value.value)) return;
      if (/^[-+]?0+$/.test(value.value)) ctx.report({ at: value.span, message: 'zero', atMost: 'warning' });
      else ctx.report({ at: value.span, message: 'noNumber', data: { value: value.value } });
    },
  },
});
