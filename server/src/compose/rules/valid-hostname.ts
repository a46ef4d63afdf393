import { defineRule } from '../../lint/rule';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/valid-hostname',
  category: 'correctness',
  severity: 'error',
  messages: { isNone: '`{text}` is no host name: letters, digits and hyphens, with dots between parts of 63 at most.' },
  on: {
    service(service, ctx) {
      for (const key of ['hostname', 'domainname']) {
        const entry = service.get(key);
        const value = valueIn(entry?.value);
        if (!value?.text || isPatched(entry?.value) || isHostName(value.text)) continue;
        // The kernel takes underscores; only other programs may refuse them.
        const onlyUnderscores = isHostName(value.text.replaceAll('_', 'x'));
        ctx.report({
          at: value.span,
          message: 'isNone',
          data: { text: value.text.slice(0, 60) },
          ...(onlyUnderscores ? { atMost: 'hint' } : {}),
        });
      }
    },
  },
});

function isHostName(text: string): boolean {
  const labels = text.replace(/\.$/, '').split('.');
  return (
    text.length <= 253 && labels.every((label) => label.length <= 63 && /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(label))
  );
}
