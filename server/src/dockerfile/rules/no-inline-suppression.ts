import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/no-inline-suppression',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL1001'],
  messages: { isInline: 'A comment switches rules off; here exceptions belong into the settings of the project.' },
  on: {
    suppression({ suppression, index }, ctx) {
      if (index === 0) ctx.report({ at: suppression.span, message: 'isInline' });
    },
  },
});
