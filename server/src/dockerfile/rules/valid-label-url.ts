import { defineRule } from '../../lint/rule';
import { labelsOfForm } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/valid-label-url',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3052'],
  messages: { invalid: '`{text}` is no absolute URL, so registries cannot turn `{key}` into a link.' },
  on: {
    label(instruction, ctx) {
      for (const { key, text, at } of labelsOfForm(instruction, 'url', ctx.options)) {
        if (!/^[A-Za-z][A-Za-z0-9+.-]*:\/\/\S+$/.test(text))
          ctx.report({ at, message: 'invalid', data: { key, text } });
      }
    },
  },
});
