import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { flagTypesOf, isFlagOpen } from '../facts/builder-flags';

const meanings: ReadonlyMap<string, string> = new Map([
  ['1', 'true'],
  ['on', 'true'],
  ['t', 'true'],
  ['y', 'true'],
  ['yes', 'true'],
  ['0', 'false'],
  ['f', 'false'],
  ['n', 'false'],
  ['no', 'false'],
  ['off', 'false'],
]);

export default defineRule({
  id: 'dockerfile/valid-boolean-flag',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:FLAG_EXPECTED_BOOLEAN_VALUE', 'dfu:FLAG_INVALID_LINK_VALUE'],
  messages: { invalid: '`--{name}` is `true` or `false`; with `{value}` the build stops here.' },
  fixes: { use: { title: 'Write `--{name}={value}`', safety: 'suggestion' } },
  on: {
    statement({ instruction }, ctx) {
      for (const flag of instruction.flags) {
        const { name, value } = flag;
        if (!value?.text || value.hasVariable || isFlagOpen(flag, instruction)) continue;
        if (flagTypesOf(instruction.kind).get(name)?.value !== 'boolean') continue;
        if (/^(?:true|false)$/i.test(value.text)) continue;
        const meant = meanings.get(value.value.toLowerCase()) ?? /^(?:true|false)$/i.exec(value.value)?.[0];
        ctx.report({
          at: value.span,
          message: 'invalid',
          data: { name, value: value.text },
          fixes: meant
            ? [{ title: 'use', data: { name, value: meant }, edits: () => [replace(value.span, meant)] }]
            : [],
        });
      }
    },
  },
});
