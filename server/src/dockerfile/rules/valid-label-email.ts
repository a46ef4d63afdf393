import { defineRule } from '../../lint/rule';
import { innerSpan, labelsOf } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/valid-label-email',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3058'],
  messages: { invalid: '`{text}` is no mail address, so nobody can write to the owner.' },
  on: {
    label(instruction, ctx) {
      for (const { key, value } of labelsOf(instruction)) {
        if (value.hasVariable || value.value === '') continue;
        const isEmail = ctx.options.labelSchema.get(key) === 'email';
        const wrong = isEmail ? [value.value].find((text) => !address.test(text)) : brokenAddress(key, value.value);
        if (wrong !== undefined) ctx.report({ at: innerSpan(value), message: 'invalid', data: { text: wrong } });
      }
    },
  },
});

const address = /^[^\s@<>]+@[A-Za-z0-9][\w-]*(?:\.[\w-]+)*$/;

/** A word of the free text that is meant as an address; `@name` is an account somewhere, and addresses may hold `@`. */
function brokenAddress(key: string, text: string): string | undefined {
  if (key.toLowerCase() !== 'maintainer') return undefined;
  const words = text.split(/[\s<>(),;"]+/).map((word) => word.replace(/(?<!\.)\.+$/, ''));
  return words.find((word) => /^[^@/]+@[^/]*$/.test(word) && !address.test(word));
}
