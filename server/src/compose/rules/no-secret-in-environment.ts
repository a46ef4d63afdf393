import { defineRule } from '../../lint/rule';
import { variableFix } from '../edits/replace-by-variable';
import { connectionPasswords } from '../facts/connection-passwords';
import { holdsToken, isCredentialName, isHarmlessValue } from '../facts/credentials';
import { variablesOf } from '../facts/pair-lists';
import { weakness } from '../facts/weak-passwords';

export default defineRule({
  id: 'compose/no-secret-in-environment',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0020', 'kics:passwords-and-secrets', 'CKV_SECRET_6'],
  messages: { isReadable: 'The value of `{name}` lies in the repository, and `docker inspect` shows it to everybody.' },
  fixes: { useVariable: { title: 'Take it from outside, as `${{name}:?}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const all = variablesOf(service);
      for (const pair of all) {
        const { name, text, value, valueSpan, within } = pair;
        if (!value || !valueSpan || value.hasVariable || !text || !isCredentialName(name)) continue;
        if (isHarmlessValue(text) || holdsToken(text) || weakness(pair, all, service)) continue;
        if (connectionPasswords(text).length > 0 || text.includes('$(')) continue;
        const fixes = variableFix(service.file, 'useVariable', value, valueSpan, name, within.flow);
        ctx.report({ at: valueSpan, message: 'isReadable', data: { name }, fixes });
      }
    },
  },
});
