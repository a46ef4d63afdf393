import { defineRule, type Fix } from '../../lint/rule';
import { insert, span } from '../../text/span';
import { inCaseOf } from '../facts';
import { flagTypesOf } from '../facts/builder-flags';
import { remarkBehind } from '../facts/loose-words';
import { isTemplate } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/valid-from',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:ARGUMENT_REQUIRES_ONE_OR_THREE', 'dfu:INVALID_AS', 'dockadvisor:FromMissingImage'],
  messages: {
    noAs: 'Behind the image only `AS` and a name may follow, so the build stops at `{word}`.',
    noName: 'Behind `AS` the name of the stage is missing, so the build stops here.',
    extra: 'Behind the name of the stage nothing may follow, so the build stops at `{word}`.',
  },
  fixes: { addAs: { title: 'Put `AS` in front of `{word}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      for (const { from } of file.stages) {
        const { words, logical, keyword } = from;
        const [, second, third, fourth] = words;
        if (!second || isTemplate(logical.text) || remarkBehind(from, file)) continue;
        // A flag without its value, or in the wrong place, is said elsewhere.
        if (from.flags.some(({ name, value }) => !value && flagTypesOf('from').has(name))) continue;
        if (words.some(({ text }) => text.startsWith('--'))) continue;
        const end = words.at(-1)?.span.end ?? second.span.end;
        const isAs = second.value.toLowerCase() === 'as';
        if (isAs && third && !fourth) continue;
        if (isAs && fourth) {
          ctx.report({ at: span(fourth.span.start, end), message: 'extra', data: { word: fourth.text } });
        } else if (isAs) {
          if (from.isDone) ctx.report({ at: second.span, message: 'noName' });
        } else if (third || from.isDone) {
          const word = second.text;
          const fixes: Fix<'addAs'>[] =
            !third && /^[a-z][\w.-]*$/i.test(word)
              ? [
                  {
                    title: 'addAs',
                    data: { word },
                    edits: () => [insert(second.span.start, `${inCaseOf(keyword.text, 'as')} `)],
                  },
                ]
              : [];
          ctx.report({ at: span(second.span.start, end), message: 'noAs', data: { word }, fixes });
        }
      }
    },
  },
});
