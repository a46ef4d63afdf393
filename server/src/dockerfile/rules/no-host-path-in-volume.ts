import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/no-host-path-in-volume',
  category: 'correctness',
  severity: 'warning',
  messages: { mount: '`VOLUME` takes paths of the container only; with the colon this is one path called `{text}`.' },
  on: {
    volume({ words, json }, ctx) {
      for (const { value, span, hasVariable } of words) {
        if (hasVariable || (!json && value.startsWith('['))) continue;
        const path = value.replace(/^[A-Za-z]:(?=[\\/])/, '');
        if (/:[/.~]|:[A-Za-z]:[\\/]/.test(path)) ctx.report({ at: span, message: 'mount', data: { text: value } });
      }
    },
  },
});
