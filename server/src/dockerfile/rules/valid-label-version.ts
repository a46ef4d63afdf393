import { defineRule } from '../../lint/rule';
import { labelsOfForm } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/valid-label-version',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3056'],
  messages: { invalid: '`{text}` is no semantic version, such as `1.4.0` or `2.0.0-rc.1`.' },
  on: {
    label(instruction, ctx) {
      for (const { text, at } of labelsOfForm(instruction, 'semver', ctx.options)) {
        if (!semanticVersion.test(text)) ctx.report({ at, message: 'invalid', data: { text } });
      }
    },
  },
});

const number = '(?:0|[1-9]\\d*)';
/** A part of digits alone has no zero in front. */
const preRelease = `(?:${number}|\\d*[A-Za-z-][\\dA-Za-z-]*)`;
const semanticVersion = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+[\\dA-Za-z-]+(?:\\.[\\dA-Za-z-]+)*)?$`,
);
