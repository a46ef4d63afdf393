import { defineRule } from '../../lint/rule';
import { unescapedDollars } from '../facts/unescaped-dollars';

export default defineRule({
  id: 'compose/no-unescaped-dollar',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isReplaced: 'Compose replaces this before the container starts; `$${name}` leaves it to the shell inside.',
    isHash: 'Compose takes this part of a password hash for a variable and removes it; a literal dollar is `$$`.',
  },
  fixes: { double: { title: 'Double such dollars', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      const told = new Set<unknown>();
      for (const { edits, isKnown, kind, reference } of unescapedDollars(project).values()) {
        // One hash holds several names, and its fix is one.
        if (kind === 'hash' && told.has(edits)) continue;
        told.add(edits);
        ctx.report({
          at: reference.span,
          message: kind === 'hash' ? 'isHash' : 'isReplaced',
          data: { name: reference.name },
          fixes: [{ title: 'double', edits: () => edits }],
          ...(isKnown ? { atMost: 'hint' } : {}),
        });
      }
    },
  },
});
