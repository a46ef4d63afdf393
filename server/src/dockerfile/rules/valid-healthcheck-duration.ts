import { secondsIn } from '../../data/durations';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { durationFlags } from '../facts/health-flags';

export default defineRule({
  id: 'dockerfile/valid-healthcheck-duration',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'dfu:FLAG_INVALID_DURATION',
    'dfu:FLAG_LESS_THAN_1MS',
    'dfu:FLAG_MISSING_DURATION',
    'dfu:FLAG_UNKNOWN_UNIT',
    'dockerfilelint:invalid_format',
  ],
  messages: {
    noUnit: '`{value}` has no unit, so the build stops here.',
    unreadable: '`{value}` is no duration: numbers with `ms`, `s`, `m` or `h` are, such as `1m30s`.',
    variable: '`HEALTHCHECK` expands no variables in its flags, so `{value}` is no duration.',
    tooShort: 'A duration below one millisecond is refused.',
  },
  fixes: { write: { title: 'Write `{duration}`', safety: 'suggestion' } },
  on: {
    healthcheck({ flags, words }, ctx) {
      if (words.length === 0) return;
      for (const { name, value: word } of flags) {
        if (!durationFlags.has(name) || !word?.value) continue;
        const { value, span: at } = word;
        const seconds = secondsIn(value);
        if (seconds !== undefined && (seconds === 0 || seconds >= 0.001)) continue;
        const right = repaired(value);
        ctx.report({
          at,
          message:
            seconds !== undefined
              ? 'tooShort'
              : word.hasVariable
                ? 'variable'
                : /^\d+$/.test(value)
                  ? 'noUnit'
                  : 'unreadable',
          data: { value },
          fixes: right ? [{ title: 'write', data: { duration: right }, edits: () => [replace(at, right)] }] : [],
        });
      }
    },
  },
});

/** One number with a unit that people use elsewhere; seconds where none is written. */
function repaired(text: string): string | undefined {
  const [, amount = '', unit = ''] = /^(\d{1,6}) ?([a-z]*)$/i.exec(text) ?? [];
  if (amount === '') return undefined;
  if (/^(?:|s|secs?|seconds?)$/i.test(unit)) return `${amount}s`;
  if (/^(?:m|mins?|minutes?)$/i.test(unit)) return `${amount}m`;
  if (/^(?:h|hrs?|hours?)$/i.test(unit)) return `${amount}h`;
  return /^(?:d|days?)$/i.test(unit) ? `${Number(amount) * 24}h` : undefined;
}
