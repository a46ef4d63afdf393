import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { wrongContinuations } from '../facts/line-continuations';

export default defineRule({
  id: 'dockerfile/no-wrong-line-continuation',
  category: 'correctness',
  severity: 'error',
  messages: { apart: 'In this file a {right} continues a line: the next one is read as an instruction of its own.' },
  fixes: { use: { title: 'End the line with a {right}', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const right = file.escapeChar === '`' ? 'backtick' : 'backslash';
      for (const { places } of wrongContinuations(file)) {
        const [at] = places;
        if (!at) continue;
        ctx.report({
          at,
          message: 'apart',
          data: { right },
          fixes: [
            { title: 'use', data: { right }, edits: () => places.map((place) => replace(place, file.escapeChar)) },
          ],
        });
      }
    },
  },
});
