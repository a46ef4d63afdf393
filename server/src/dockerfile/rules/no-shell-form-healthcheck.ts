import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { hasCommentInside, jsonText, plainWords } from '../facts/exec-form';
import { healthcheckType } from '../facts/health-flags';

export default defineRule({
  id: 'dockerfile/no-shell-form-healthcheck',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3025'],
  messages: { shellForm: 'This check starts a shell with each probe, although it uses nothing of it.' },
  fixes: { execForm: { title: 'Write the check as a JSON array', safety: 'suggestion' } },
  on: {
    healthcheck(instruction, ctx) {
      const [text] = instruction.words;
      if (!text || instruction.json || !/^cmd$/i.test(healthcheckType(instruction)?.word ?? '')) return;
      const words = text.text.startsWith('[') ? undefined : plainWords(instruction);
      if (!words) return;
      ctx.report({
        at: text.span,
        message: 'shellForm',
        fixes: hasCommentInside(instruction)
          ? []
          : [{ title: 'execForm', edits: () => [replace(text.span, jsonText(words))] }],
      });
    },
  },
});
