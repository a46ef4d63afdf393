import { defineRule } from '../../lint/rule';

const forms: readonly RegExp[] = [
  /^#\s*docker-wiki\s+(?:file-)?ignore\s*=\s*[\w,/:.-]+\s*$/,
  /^#\s*hadolint\s+(?:global\s+)?ignore\s*=\s*(?!\s)[\w,/:. -]+$/,
  /^#\s*check\s*=\s*skip=[\w,;=]+\s*$/i,
];

export default defineRule({
  id: 'dockerfile/require-suppression-reason',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { bare: 'This exception does not say why it is one.' },
  on: {
    dockerfile({ comments }, ctx) {
      for (const { text, span } of comments) {
        if (forms.some((form) => form.test(text))) ctx.report({ at: span, message: 'bare' });
      }
    },
  },
});
