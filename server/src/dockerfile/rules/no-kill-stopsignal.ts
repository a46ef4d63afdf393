import { signalCalled } from '../../data/signals';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-kill-stopsignal',
  category: 'correctness',
  severity: 'warning',
  aliases: ['tally/no-ungraceful-stopsignal'],
  messages: {
    kills: '`{signal}` ends the program at once, so it cannot finish requests or save its data.',
    pauses: '`{signal}` pauses the program and does not end it, so each stop waits and then kills.',
  },
  fixes: { term: { title: 'Use `SIGTERM`', safety: 'suggestion' } },
  on: {
    stopsignal({ words: [word], stage }, ctx) {
      if (!word || word.hasVariable || isWindows(stage)) return;
      const signal = signalCalled(word.value);
      if (signal?.byDefault !== 'cannot be caught') return;
      ctx.report({
        at: word.span,
        message: signal.name === 'SIGKILL' ? 'kills' : 'pauses',
        data: { signal: word.value },
        fixes: [{ title: 'term', edits: () => [replace(word.span, 'SIGTERM')] }],
      });
    },
  },
});
