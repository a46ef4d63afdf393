import { defineRule } from '../../lint/rule';
import { remove } from '../../text/span';
import { isStackFile } from '../facts/file-role';
import { removal } from '../removal';

export default defineRule({
  id: 'compose/no-version',
  category: 'clarity',
  severity: 'warning',
  aliases: ['no-version-field'],
  tag: 'unnecessary',
  messages: { hasNoEffect: '`version` has no effect; Compose ignores it and prints a warning.' },
  fixes: { removeVersion: { title: 'Remove `version`', safety: 'safe' } },
  on: {
    composeProject(project, ctx) {
      if (isStackFile(project)) return;
      const { documents, source } = project.here;
      for (const { root } of documents) {
        if (root?.kind !== 'mapping') continue;
        root.entries.forEach(({ key, colon, span }, index) => {
          if (key.text !== 'version' || colon === undefined) return;

          const lines = removal(source, root, index);
          ctx.report({
            at: span,
            message: 'hasNoEffect',
            fixes: lines ? [{ title: 'removeVersion', edits: () => [remove(lines)] }] : [],
          });
        });
      }
    },
  },
});
