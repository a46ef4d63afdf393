import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { inCaseOf, isExported } from '../facts';

export default defineRule({
  id: 'dockerfile/no-debian-frontend-in-env',
  category: 'clarity',
  severity: 'info',
  messages: { stays: 'As `ENV` this stays in the image, and silences package tools in every container as well.' },
  fixes: { useArg: { title: 'Make it an `ARG`, which ends with the build', safety: 'suggestion' } },
  on: {
    env({ pairs, keyword, stage, isTrigger }, ctx) {
      const pair = pairs.find(({ name }) => name.value === 'DEBIAN_FRONTEND');
      if (!pair?.value?.value || !stage || isTrigger || !isExported(stage)) return;
      const { name, value } = pair;
      const edits = () => [
        replace(keyword.span, inCaseOf(keyword.text, 'arg')),
        replace({ start: name.span.start, end: value.span.end }, `${name.text}=${value.text}`),
      ];
      ctx.report({
        at: name.span,
        message: 'stays',
        fixes: pairs.length === 1 ? [{ title: 'useArg', edits }] : [],
      });
    },
  },
});
