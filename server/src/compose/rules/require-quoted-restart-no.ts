import { defineRule } from '../../lint/rule';
import { valueFix } from '../edits/replace-value';
import { checkedValue } from '../facts/checked-entry';

export default defineRule({
  id: 'compose/require-quoted-restart-no',
  category: 'clarity',
  severity: 'warning',
  messages: { isPlain: 'YAML 1.1 tools read `no` without quotes as `false`, which is no restart policy.' },
  fixes: { quote: { title: 'Write `{text}`', safety: 'safe' } },
  on: {
    service(service, ctx) {
      const value = checkedValue(service, 'restart');
      if (value?.node.style !== 'plain' || value.written !== 'no') return;
      ctx.report({
        at: value.span,
        message: 'isPlain',
        fixes: valueFix(service.file, 'quote', value, 'no', '"no"'),
      });
    },
  },
});
