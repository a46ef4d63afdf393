import { defineRule } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { type HiddenCharacter, hiddenCharacters } from '../facts/hidden-characters';

export default defineRule({
  id: 'dockerfile/no-invisible-characters',
  category: 'correctness',
  severity: 'warning',
  messages: {
    quote: '`{character}` is a typographic quote: to the builder and to shells it is a letter.',
    blank: 'This is no ordinary blank ({code}): to a shell it is a letter, and the words around it are one.',
    hidden: 'A character that nobody sees ({code}) stands here and becomes part of the word.',
  },
  fixes: { replace: { title: 'Write plain characters in this line', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const byLine = new Map<number, HiddenCharacter[]>();
      for (const found of hiddenCharacters(file)) {
        const line = file.source.lineAt(found.offset);
        byLine.set(line, [...(byLine.get(line) ?? []), found]);
      }
      for (const all of byLine.values()) {
        const [first] = all;
        if (!first) continue;
        const { offset, character, kind } = first;
        const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        ctx.report({
          at: span(offset, offset + 1),
          message: kind,
          data: { character, code },
          fixes: [
            { title: 'replace', edits: () => all.map((one) => replace(span(one.offset, one.offset + 1), one.plain)) },
          ],
        });
      }
    },
  },
});
