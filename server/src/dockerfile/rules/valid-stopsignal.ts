import { signalCalled } from '../../data/signals';
import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isWindows } from '../model/platform';

const names = 'HUP INT QUIT KILL USR1 USR2 TERM STOP WINCH PWR'.split(' ').map((name) => `SIG${name}`);

export default defineRule({
  id: 'dockerfile/valid-stopsignal',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:INVALID_SIGNAL', 'dockadvisor:StopsignalMissingValue'],
  messages: { unknown: 'There is no signal `{signal}`, so the image or its containers are refused.' },
  fixes: { use: { title: 'Use `{signal}`', safety: 'suggestion' } },
  on: {
    stopsignal({ words: [word], stage }, ctx) {
      // Several words are too many arguments, which is said elsewhere.
      if (!word || word.hasVariable || /\s/.test(word.text) || isWindows(stage)) return;
      if (signalCalled(word.value) || isBeginning(word.value)) return;
      const wanted = /^sig/i.test(word.value) ? word.value : `SIG${word.value}`;
      const near = /^[a-z]/i.test(word.value) ? nearestNames(wanted, names) : [];
      ctx.report({
        at: word.span,
        message: 'unknown',
        data: { signal: word.value },
        fixes: near.map((signal) => ({ title: 'use', data: { signal }, edits: () => [replace(word.span, signal)] })),
      });
    },
  },
});

/** `S`, `SI` and `SIG` are still being typed. */
function isBeginning(text: string): boolean {
  return 'SIG'.startsWith(text.toUpperCase());
}
