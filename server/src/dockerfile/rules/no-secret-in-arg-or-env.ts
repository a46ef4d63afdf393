import { defineRule, type RuleContext } from '../../lint/rule';
import { secretValues } from '../../text/secret-values';
import { isSecretName } from '../facts/secret-names';
import type { KeyValue } from '../model/key-values';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-secret-in-arg-or-env',
  category: 'security',
  severity: 'warning',
  aliases: [
    'DL3064',
    'SecretsUsedInArgOrEnv',
    'DS-0031',
    'semgrep:secret-in-build-arg',
    'CIS:4.10',
    'tally/ruby/secrets-in-arg-or-env',
  ],
  messages: { secret: '`{name}` is named like a secret, and its value stays readable in the image.' },
  on: { arg: reportSecrets, env: reportSecrets },
});

function reportSecrets({ kind, pairs }: Instruction, ctx: RuleContext<'secret', never>): void {
  for (const pair of pairs) {
    const { name, value } = pair;
    if (!isSecretName(name.value) || name.hasVariable) continue;
    if (kind === 'env' && !value?.value) continue;
    if (value?.value && isHarmless(value.value, pair)) continue;
    // The value itself is the worse of the two, and is reported there.
    if (value && secretValues(value.text, 0).length > 0) continue;
    ctx.report({ at: name.span, message: 'secret', data: { name: name.value } });
  }
}

/** A switch, a path to a file that holds the secret, or the id of a public key. */
function isHarmless(value: string, { name }: KeyValue): boolean {
  if (/^(?:0|1|true|false|yes|no|on|off|none)$/i.test(value)) return true;
  if (/^(?:\/|~\/|\.\.?\/|[A-Za-z]:[\\/])[\w.@-]+(?:[\\/][\w.@-]+)+$/.test(value)) return true;
  const isKeyId = /^(?:0x)?(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9a-f]{40})$/i.test(value.replace(/\s/g, ''));
  return isKeyId && /(?:^|_)key(?:_|$)/i.test(name.value) && !/api|access|private|secret/i.test(name.value);
}
