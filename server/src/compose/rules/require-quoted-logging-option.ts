import { defineRule } from '../../lint/rule';
import { valueFix } from '../edits/replace-value';
import { logOptionsIn } from '../facts/logging';
import { scalarType } from '../schema/scalar-type';

export default defineRule({
  id: 'compose/require-quoted-logging-option',
  category: 'clarity',
  severity: 'error',
  messages: {
    isTruth: 'Drivers take text: as a truth value `{text}` stops the project.',
    isNumber: 'Drivers take text; `{text}` is a number that Compose has to convert.',
  },
  fixes: { quote: { title: 'Write `{text}`', safety: 'safe' } },
  on: {
    service(service, ctx) {
      for (const { value } of logOptionsIn(service)) {
        if (value?.node.style !== 'plain') continue;
        const type = scalarType(value.node);
        const isNumber = type === 'integer' || type === 'number';
        if (type !== 'truth' && !isNumber) continue;
        const { span, written } = value;
        // Compose writes other numbers in its own way: `010` is 8, `1.0` is 1.
        const isKept = !isNumber || /^(?:0|[1-9]\d{0,14})$/.test(written);
        ctx.report({
          at: span,
          message: isNumber ? 'isNumber' : 'isTruth',
          data: { text: written },
          fixes: isKept ? valueFix(service.file, 'quote', value, written, `"${written}"`) : [],
          ...(isNumber ? { atMost: 'hint' as const } : {}),
        });
      }
    },
  },
});
