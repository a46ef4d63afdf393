import { isLicenceExpression, licenceIds } from '../../data/licences';
import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { labelsOfForm } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/valid-label-licence',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3054'],
  messages: { unknown: '`{text}` is no licence expression of SPDX, so scanners cannot tell the licence.' },
  fixes: { use: { title: 'Use `{id}`', safety: 'suggestion' } },
  on: {
    label(instruction, ctx) {
      for (const { text, at } of labelsOfForm(instruction, 'spdx', ctx.options)) {
        if (isLicenceExpression(text)) continue;
        const near = text.length < 40 ? nearestNames(text.trim().replace(/\s+/g, '-'), licenceIds) : [];
        ctx.report({
          at,
          message: 'unknown',
          data: { text },
          fixes: near.slice(0, 3).map((id) => ({ title: 'use', data: { id }, edits: () => [replace(at, id)] })),
        });
      }
    },
  },
});
