import { defineRule } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isDevelopmentFile, isWeakSecret } from '../facts/credentials';
import { fileName } from '../facts/file-role';
import { secretDefaults } from '../facts/secret-defaults';

export default defineRule({
  id: 'compose/no-secret-default',
  category: 'security',
  severity: 'hint',
  messages: { isFallback: 'Where nobody sets `{name}`, this text from the repository is the secret, without a word.' },
  fixes: { require: { title: 'Stop where `{name}` is missing', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      const { here } = project;
      if (isDevelopmentFile(fileName(project))) return;
      for (const { reference, span: at, text } of secretDefaults(here)) {
        const { name, operatorSpan } = reference;
        if (isWeakSecret(text) || !operatorSpan) continue;
        const edit = replace(span(operatorSpan.start, at.end), ':?');
        ctx.report({
          at,
          message: 'isFallback',
          data: { name },
          fixes: isShared(here, at) ? [] : [{ title: 'require', data: { name }, edits: () => [edit] }],
        });
      }
    },
  },
});
