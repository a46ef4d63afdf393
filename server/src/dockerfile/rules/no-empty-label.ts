import { defineRule } from '../../lint/rule';
import { labelsOf, ociPrefix } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/no-empty-label',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3051'],
  messages: { empty: '`{key}` is empty, which says nothing and hides a value of the base image.' },
  on: {
    label(instruction, ctx) {
      for (const { key, value } of labelsOf(instruction)) {
        // Without quotes the value may still be typed.
        if (value.value !== '' || value.text === '') continue;
        if (!key.startsWith(ociPrefix) && !ctx.options.labelSchema.has(key)) continue;
        ctx.report({ at: value.span, message: 'empty', data: { key } });
      }
    },
  },
});
