import { defineRule, type RuleContext } from '../../lint/rule';
import type { KeyValue } from '../model/key-values';
import type { Instruction } from '../model/nodes';

const secretWords = new Set('apikey auth credential credentials key passwd password pword secret token'.split(' '));

/** Variables that programs read their credentials from, and whose names hold none of the words. */
const secretNames = new Set(['GH_PAT', 'GITHUB_PAT', 'MYSQL_PWD', 'PGPASSWORD', 'SSHPASS']);

/** Beside a secret word these say that the value is something about the secret. */
const harmlessNeighbours = new Set(
  `algorithm alias audience count dir disabled enabled endpoint expiry file fingerprint format header host id issuer
  length lifetime limit max method min mode name path policy port prefix provider public realm server size store ttl
  timeout type url version`.split(/\s+/),
);

export default defineRule({
  id: 'dockerfile/no-secret-in-arg-or-env',
  category: 'security',
  severity: 'warning',
  aliases: ['DL3064', 'SecretsUsedInArgOrEnv', 'DS-0031', 'semgrep:secret-in-build-arg', 'CIS:4.10'],
  messages: { secret: '`{name}` is named like a secret, and its value stays readable in the image.' },
  on: { arg: reportSecrets, env: reportSecrets },
});

function reportSecrets({ kind, pairs }: Instruction, ctx: RuleContext<'secret', never>): void {
  for (const pair of pairs) {
    const { name, value } = pair;
    if (!isSecretName(name.value) || name.hasVariable) continue;
    if (kind === 'env' && !value?.value) continue;
    if (value?.value && isHarmless(value.value, pair)) continue;
    ctx.report({ at: name.span, message: 'secret', data: { name: name.value } });
  }
}

function isSecretName(name: string): boolean {
  if (secretNames.has(name.toUpperCase())) return true;
  const words = name.toLowerCase().split('_');
  return words.some((word, i) => {
    if (!secretWords.has(word)) return false;
    return !harmlessNeighbours.has(words[i - 1] ?? '') && !harmlessNeighbours.has(words[i + 1] ?? '');
  });
}

/** A switch, a path to a file that holds the secret, or the id of a public key. */
function isHarmless(value: string, { name }: KeyValue): boolean {
  if (/^(?:0|1|true|false|yes|no|on|off|none)$/i.test(value)) return true;
  if (/^(?:\/|~\/|\.\.?\/|[A-Za-z]:[\\/])[\w.@-]+(?:[\\/][\w.@-]+)+$/.test(value)) return true;
  const isKeyId = /^(?:0x)?(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9a-f]{40})$/i.test(value.replace(/\s/g, ''));
  return isKeyId && /(?:^|_)key(?:_|$)/i.test(name.value) && !/api|access|private|secret/i.test(name.value);
}
