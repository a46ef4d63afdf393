import { defineRule } from '../../lint/rule';
import { dependencyCycles } from '../facts/dependency-cycles';

/** Longer ways are shortened in the message. */
const mostNames = 6;

export default defineRule({
  id: 'compose/no-dependency-cycle',
  category: 'correctness',
  severity: 'error',
  messages: { isCycle: 'This closes a circle, so nothing can start first: {path}.' },
  on: {
    composeProject(project, ctx) {
      for (const cycle of dependencyCycles(project)) {
        const closing = cycle.findLast(({ file }) => file === project.here);
        if (!closing) continue;
        const names = [...cycle.map(({ user }) => user.name), cycle[0]?.user.name ?? ''];
        const shown = names.length > mostNames ? [...names.slice(0, mostNames - 2), '…', ...names.slice(-1)] : names;
        ctx.report({
          at: closing.span,
          message: 'isCycle',
          data: { path: shown.map((name) => (name === '…' ? name : `\`${name}\``)).join(' → ') },
          related: cycle.flatMap(({ file, span, user, name }) =>
            file === project.here && span !== closing.span
              ? [{ span, message: `\`${user.name}\` needs \`${name}\`` }]
              : [],
          ),
        });
      }
    },
  },
});
