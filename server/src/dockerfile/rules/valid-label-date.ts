import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { labelsOfForm } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/valid-label-date',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3053'],
  messages: { invalid: '`{text}` is no time in the form of RFC 3339, such as `2026-01-02T15:04:05Z`.' },
  fixes: { addTime: { title: 'Add `T00:00:00Z`', safety: 'suggestion' } },
  on: {
    label(instruction, ctx) {
      for (const { text, at } of labelsOfForm(instruction, 'rfc3339', ctx.options)) {
        const [day = '', ...time] = text.split(/[Tt ]/);
        if (isDay(day) && time.length === 1 && isTime(time[0] ?? '')) continue;
        const isDayAlone = isDay(text);
        ctx.report({
          at,
          message: 'invalid',
          data: { text },
          fixes: isDayAlone ? [{ title: 'addTime', edits: () => [insert(at.end, 'T00:00:00Z')] }] : [],
        });
      }
    },
  },
});

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(text);
}
