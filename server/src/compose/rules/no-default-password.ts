import { defineRule } from '../../lint/rule';
import { isCredentialName, isHarmlessValue, isTestFile, isWeakSecret } from '../facts/credentials';
import { fileName } from '../facts/file-role';
import { variablesOf } from '../facts/pair-lists';
import { secretDefaults } from '../facts/secret-defaults';
import { weakness } from '../facts/weak-passwords';

export default defineRule({
  id: 'compose/no-default-password',
  category: 'security',
  severity: 'warning',
  messages: { isGuessed: '`{text}` {why}: scanners try it first, and it tends to stay in production.' },
  on: {
    composeProject(project, ctx) {
      const { here } = project;
      if (isTestFile(fileName(project))) return;
      for (const service of here.services) {
        const all = variablesOf(service);
        for (const pair of all) {
          const { name, text = '', value, valueSpan } = pair;
          if (!valueSpan || value?.hasVariable || !isCredentialName(name)) continue;
          const why = isHarmlessValue(text) && !isWeakSecret(text) ? undefined : weakness(pair, all, service);
          if (why) ctx.report({ at: valueSpan, message: 'isGuessed', data: { text: text.trim(), why } });
        }
      }
      for (const { span, text } of secretDefaults(here)) {
        const why = 'stands in every list of default passwords';
        if (isWeakSecret(text)) ctx.report({ at: span, message: 'isGuessed', data: { text, why } });
      }
    },
  },
});
