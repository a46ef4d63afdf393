import { defineRule } from '../../lint/rule';

import { proxyArgs } from '../model/variables';

export default defineRule({
  id: 'dockerfile/prefer-uppercase-variable',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { lowercase: '`{name}` looks like a variable of a script; settings of the build stand out in capitals.' },
  on: {
    statement({ instruction }, ctx) {
      const { kind, pairs } = instruction;
      if ((kind !== 'arg' && kind !== 'env') || !instruction.isDone) return;
      for (const { name, value } of pairs) {
        if (kind === 'env' && !value) continue;
        if (!/^[A-Za-z_]\w*$/.test(name.text) || !/[a-z]/.test(name.text) || isReadAsWritten(name.text)) continue;
        ctx.report({ at: name.span, message: 'lowercase', data: { name: name.text } });
      }
    },
  },
});

/** Programs look for these in small letters. */
function isReadAsWritten(name: string): boolean {
  return proxyArgs.has(name) || /^(?:npm_config_|yarn_|pnpm_config_|TF_VAR_)/.test(name);
}
