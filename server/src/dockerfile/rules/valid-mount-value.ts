import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { isUnknown, runMounts } from '../facts/run-mounts';

const boolean = { pattern: /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/, expected: '`true` or `false`' };
const wholeNumber = { pattern: /^\d+$/, expected: 'a whole number' };

/** What the builder can read, by option. */
const values: Readonly<Record<string, { readonly pattern: RegExp; readonly expected: string }>> = {
  mode: { pattern: /^[0-7]+$/, expected: 'an octal number such as `0400`' },
  uid: wholeNumber,
  gid: wholeNumber,
  size: { pattern: /^\d+(?:\.\d+)? ?(?:[kmgtp]i?b?|b)?$/i, expected: 'a size such as `64m`' },
  required: boolean,
  readonly: boolean,
  ro: boolean,
  readwrite: boolean,
  rw: boolean,
};

export default defineRule({
  id: 'dockerfile/valid-mount-value',
  category: 'correctness',
  severity: 'error',
  messages: { unreadable: '`{name}` takes {expected}; with `{value}` the build stops here.' },
  on: {
    run(instruction, ctx) {
      for (const { options } of runMounts(instruction)) {
        for (const option of options) {
          const { name, value } = option;
          const rule = Object.hasOwn(values, name) ? values[name] : undefined;
          if (!rule || !value || isUnknown(option) || rule.pattern.test(value)) continue;
          ctx.report({
            at: span(option.span.end - value.length, option.span.end),
            message: 'unreadable',
            data: { name, value, expected: rule.expected },
          });
        }
      }
    },
  },
});
