import { signalCalled } from '../../data/signals';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';

/** The numbers that are the same on every processor. */
const portable = /^(?:1|2|3|6|9|14|15)$/;

export default defineRule({
  id: 'dockerfile/prefer-signal-name',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-canonical-stopsignal'],
  messages: { unusual: '`{written}` stands for `{name}`, the name that everybody searches for.' },
  fixes: {
    spell: { title: 'Write `{name}`', safety: 'safe' },
    name: { title: 'Use `{name}`', safety: 'suggestion' },
  },
  on: {
    stopsignal({ words: [word] }, ctx) {
      if (!word || word.hasVariable) return;
      const signal = signalCalled(word.value);
      if (!signal || signal.name === word.value || signal.number >= 34) return;
      const data = { written: word.value, name: signal.name };
      const title = /^\d/.test(word.value) && !portable.test(word.value) ? 'name' : 'spell';
      ctx.report({
        at: word.span,
        message: 'unusual',
        data,
        fixes: [{ title, data, edits: () => [replace(word.span, signal.name)] }],
      });
    },
  },
});
