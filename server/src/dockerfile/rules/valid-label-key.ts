import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { innerSpan, labelsOf } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/valid-label-key',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3048', 'tally/labels/valid-key'],
  messages: {
    form: '`{key}` is not in the agreed form: small letters, digits and single `.`, `-`, `_` or `/` between them.',
    reserved: 'Keys that begin with `{prefix}` are reserved for Docker.',
  },
  fixes: { rename: { title: 'Rename to `{key}`', safety: 'suggestion' } },
  on: {
    label(instruction, ctx) {
      for (const { key, name } of labelsOf(instruction)) {
        if (isValid(key)) {
          const prefix = reserved.exec(key)?.[0];
          if (prefix && !documented.test(key)) ctx.report({ at: name.span, message: 'reserved', data: { prefix } });
          continue;
        }
        const better = key.trim().toLowerCase().replace(/\s+/g, '-');
        const fix = {
          title: 'rename' as const,
          data: { key: better },
          edits: () => [replace(innerSpan(name), better)],
        };
        ctx.report({ at: name.span, message: 'form', data: { key }, fixes: isValid(better) ? [fix] : [] });
      }
    },
  },
});

const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;
/** Docker's own documentation tells authors of extensions to set these. */
const documented = /^com\.docker\.(?:extension|desktop)\./;

function isValid(key: string): boolean {
  return /^[a-z]/.test(key) && /[a-z0-9]$/.test(key) && !/[^a-z0-9._/-]|[._/-]{2}/.test(key);
}
