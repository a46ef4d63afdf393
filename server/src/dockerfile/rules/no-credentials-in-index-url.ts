import { defineRule, type RuleContext } from '../../lint/rule';
import { passwordsInAddresses } from '../../text/secret-values';
import { isIndexVariable } from '../facts/index-variables';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-credentials-in-index-url',
  category: 'security',
  severity: 'error',
  messages: { password: 'The password in `{name}` stays readable in the settings or the history of the image.' },
  on: { arg: reportPairs, env: reportPairs },
});

function reportPairs({ pairs, stage }: Instruction, ctx: RuleContext<'password', never>): void {
  for (const { name, value } of pairs) {
    if (!value || !isIndexVariable(name.value)) continue;
    const written = stage?.file.slice(value.span) ?? value.text;
    for (const { span } of passwordsInAddresses(written, value.span.start)) {
      ctx.report({ at: span, message: 'password', data: { name: name.value } });
    }
  }
}
