import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';

export default defineRule({
  id: 'dockerfile/prefer-lower-case-directive',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['dfu:CASING_DIRECTIVE'],
  messages: { upper: '`{written}` is written in small letters everywhere else.' },
  fixes: { lower: { title: 'Write `{name}`', safety: 'safe' } },
  on: {
    dockerfile({ directives, source }, ctx) {
      for (const { name, nameSpan } of directives) {
        const written = source.slice(nameSpan);
        if (written === name || !/^(?:check|escape|syntax)$/.test(name)) continue;
        ctx.report({
          at: nameSpan,
          message: 'upper',
          data: { written },
          fixes: [{ title: 'lower', data: { name }, edits: () => [replace(nameSpan, name)] }],
        });
      }
    },
  },
});
