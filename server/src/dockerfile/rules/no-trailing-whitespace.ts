import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';

export default defineRule({
  id: 'dockerfile/no-trailing-whitespace',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/no-trailing-spaces'],
  messages: { trailing: 'This line ends in blanks.' },
  fixes: { remove: { title: 'Remove the blanks', safety: 'safe' } },
  on: {
    dockerfile({ source, escapeChar, instructions }, ctx) {
      const bodies = instructions.flatMap(({ heredocs }) => heredocs.map(({ body }) => body));
      let next = 0;
      for (let line = 0; line < source.lineCount; line++) {
        const { start, end } = source.lineSpan(line);
        while ((bodies[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
        if ((bodies[next]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
        let kept = end;
        while (kept > start && /[ \t]/.test(source.text.charAt(kept - 1))) kept--;
        // Blanks behind the escape character are more than a matter of taste.
        if (kept === end || source.text[kept - 1] === escapeChar) continue;
        const at = span(kept, end);
        ctx.report({ at, message: 'trailing', fixes: [{ title: 'remove', edits: () => [remove(at)] }] });
      }
    },
  },
});
