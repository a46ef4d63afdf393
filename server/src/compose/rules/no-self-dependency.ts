import { defineRule } from '../../lint/rule';
import { removeReferenceFix } from '../edits/reference-fixes';
import { projectReferences } from '../facts/references';

export default defineRule({
  id: 'compose/no-self-dependency',
  category: 'correctness',
  severity: 'error',
  messages: { isSelf: '`{name}` names itself in `{key}`, which can never be satisfied; the project does not load.' },
  fixes: { removeItem: { title: 'Remove `{name}` here', safety: 'safe' } },
  on: {
    composeProject(project, ctx) {
      for (const reference of projectReferences(project).all) {
        const { by, file, kind, layer, name, span, state, user } = reference;
        if (kind !== 'service' || file !== project.here || state !== 'effective' || reference.hasVariable) continue;
        // What a service extends is no name of its user.
        if (name !== (by === 'extends' ? layer.name : user.name)) continue;
        ctx.report({
          at: span,
          message: 'isSelf',
          data: { name, key: by.replace(/^build\./, '') },
          fixes: layer.name === user.name ? removeReferenceFix('removeItem', reference) : [],
        });
      }
    },
  },
});
