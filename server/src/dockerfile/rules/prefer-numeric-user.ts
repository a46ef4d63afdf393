import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { accountsOf } from '../facts/accounts';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/prefer-numeric-user',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3066'],
  messages: {
    named: 'Kubernetes cannot tell that `{name}` is not root; a number proves it.',
    root: '`root` is looked up in the image; its number is always 0.',
  },
  fixes: { useNumber: { title: 'Use `{number}`', safety: 'suggestion' } },
  on: {
    user({ words: [word], stage }, ctx) {
      if (!word || !stage || word.hasVariable || isWindows(stage)) return;
      const [name = ''] = word.value.split(':');
      if (name === '' || /^\d+$/.test(name) || /[\s\\]/.test(word.value)) return;
      const number = name === 'root' ? '0' : accountsOf(stage).find((account) => account.name === name)?.number;
      const text = number && (number === '65534' ? number : `${number}:${number}`);
      ctx.report({
        at: word.span,
        message: name === 'root' ? 'root' : 'named',
        data: { name },
        fixes:
          text && !word.value.includes(':')
            ? [{ title: 'useNumber', data: { number: text }, edits: () => [replace(word.span, text)] }]
            : [],
      });
    },
  },
});
