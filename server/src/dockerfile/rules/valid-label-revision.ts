import { defineRule } from '../../lint/rule';
import { innerSpan, labelsOf, ociPrefix } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/valid-label-revision',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3055'],
  messages: { invalid: '`{text}` is no commit: those have 7 to 40, or 64, small hexadecimal digits.' },
  on: {
    label(instruction, ctx) {
      for (const { key, value } of labelsOf(instruction)) {
        const text = value.value;
        if (value.hasVariable || text === '' || isCommit(text)) continue;
        const isHash = ctx.options.labelSchema.get(key) === 'hash';
        if (!isHash && !(key === `${ociPrefix}revision` && looksLikeCommit(text))) continue;
        ctx.report({ at: innerSpan(value), message: 'invalid', data: { text } });
      }
    },
  },
});

function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/.test(text);
}

/** Numbers of other version control systems and names of tags may stand there too. */
function looksLikeCommit(text: string): boolean {
  return /^[0-9a-fA-F]{5}[0-9A-Za-z]*$/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text);
}
