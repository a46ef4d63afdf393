import { signalCalled } from '../../data/signals';
import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { valueFix } from '../edits/replace-value';
import { checkedValue } from '../facts/checked-entry';

const names = 'HUP INT QUIT KILL USR1 USR2 TERM STOP WINCH PWR'.split(' ').map((name) => `SIG${name}`);

export default defineRule({
  id: 'compose/valid-stop-signal',
  category: 'correctness',
  severity: 'error',
  messages: { isUnknown: 'There is no signal `{text}`, so the container is not created.' },
  fixes: { write: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const value = checkedValue(service, 'stop_signal');
      if (value?.text === undefined || isSignal(value.text)) return;
      const { span, text, written } = value;
      const wanted = /^sig/i.test(text) ? text : `SIG${text}`;
      const near = /^[a-z]/i.test(text) ? nearestNames(wanted, names) : [];
      ctx.report({
        at: span,
        message: 'isUnknown',
        data: { text: written.slice(0, 80) },
        fixes: near.flatMap((name) => valueFix(service.file, 'write', value, name)),
      });
    },
  },
});

/** `S`, `SI` and `SIG` are still being typed. */
function isSignal(text: string): boolean {
  if (/^\d{1,9}$/.test(text)) return Number(text) >= 1 && Number(text) <= 64;
  return 'SIG'.startsWith(text.toUpperCase()) || signalCalled(text) !== undefined;
}
