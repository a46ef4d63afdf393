import { defineRule } from '../../lint/rule';
import { holdsToken, isCredentialName, isHarmlessValue } from '../facts/credentials';
import type { KeyValue } from '../facts/key-values';
import { pairsOf } from '../facts/pair-lists';

export default defineRule({
  id: 'compose/no-secret-in-build-args',
  category: 'security',
  severity: 'warning',
  messages: { isReadable: 'Whoever has the image can read `{name}`: build arguments stay in its history.' },
  on: {
    service(service, ctx) {
      for (const { pairs } of pairsOf(service, ['args'])) {
        for (const pair of pairs) {
          const { name, nameSpan } = pair;
          if (name.includes('$') || !isCredentialName(name) || isNoSecret(pair)) continue;
          ctx.report({ at: nameSpan, message: 'isReadable', data: { name: name.slice(0, 60) } });
        }
      }
    },
  },
});

/** A key without a value takes the one of the shell. A token in the format of its issuer has a rule of its own. */
function isNoSecret({ text, written }: KeyValue): boolean {
  return written !== undefined && text !== undefined && (isHarmlessValue(text) || holdsToken(text));
}
