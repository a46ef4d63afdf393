import { defineRule } from '../../lint/rule';
import { pairsOf } from '../facts/pair-lists';
import { placeInValue } from '../facts/place-in-value';

/** Programs that people call in backticks; anything else between them is a quotation. */
const calls =
  /`(?:cat|date|hostname|whoami|id|git|uname|pwd|echo|printf|openssl|curl|wget|grep|head|tail|ls)(?:\s[^`\n]*)?`/;

/** Names of variables that hold a script for a shell. */
const scripts = /(?:^|_)(?:CMD|COMMAND|SCRIPT|EVAL|HOOK|PS1|PROMPT)(?:_|$)/i;

export default defineRule({
  id: 'compose/no-command-substitution',
  category: 'correctness',
  severity: 'warning',
  messages: { isLiteral: 'No shell runs `{text}` here; `{name}` gets these letters, not the output.' },
  on: {
    service(service, ctx) {
      for (const { key, pairs } of pairsOf(service, ['environment', 'args', 'labels'])) {
        for (const { name, value, written } of pairs) {
          if (!value || !written || scripts.test(name)) continue;
          const start = value.written.length - written.length;
          // In labels, backticks are the quotes of Traefik.
          const match = substitution(written) ?? (key === 'labels' ? undefined : calls.exec(written));
          if (!match) continue;
          const text = match[0].slice(0, 60).replaceAll('`', '´');
          const from = start + match.index;
          const at = placeInValue(service.file, value, from, from + match[0].length);
          ctx.report({ at, message: 'isLiteral', data: { name, text } });
        }
      }
    },
  },
});

/** `$(…)`, unless the dollar is doubled. */
function substitution(text: string): RegExpExecArray | undefined {
  return /(?<!\$)\$\([a-z_/.][^()\n]{0,200}\)/i.exec(text) ?? undefined;
}
