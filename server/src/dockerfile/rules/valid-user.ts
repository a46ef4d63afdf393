import { defineRule } from '../../lint/rule';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/valid-user',
  category: 'correctness',
  severity: 'error',
  aliases: ['dockadvisor:UserInvalidFormat', 'dockadvisor:UserMissingValue'],
  messages: {
    noUser: '`{text}` names no user in front of the colon, so no container starts.',
    colons: '`{text}` has more than one colon; a user and a group are all that it may hold.',
    blanks: 'An account name holds no blanks, so no container starts as `{text}`.',
  },
  on: {
    user({ words: [word], stage }, ctx) {
      if (!word || word.hasVariable || isWindows(stage)) return;
      // Several words are too many arguments, which is said elsewhere.
      if (/\s/.test(word.text) && !/^(?:"[^"]*"|'[^']*')$/.test(word.text)) return;
      const { value } = word;
      if (value.includes('\\')) return;
      const message =
        value === '' || value.startsWith(':')
          ? 'noUser'
          : /:.*:/.test(value)
            ? 'colons'
            : /\s/.test(value)
              ? 'blanks'
              : undefined;
      if (message) ctx.report({ at: word.span, message, data: { text: word.text } });
    },
  },
});
