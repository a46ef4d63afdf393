import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { roleOf } from '../facts/file-role';
import { keyOf, matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/no-empty-key',
  category: 'correctness',
  severity: 'error',
  messages: { isEmpty: '`{key}` has no value, but needs one; the project does not load.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      // In an override, an empty key leaves what earlier files say.
      if (roleOf(project) === 'override') return;
      for (const { entry, index, mapping, path } of problemsOf(project.here, 'empty-key')) {
        if (matches(path, 'services.*.depends_on.*')) continue;
        const data = { key: keyOf(path) };
        // Names have users, and a block needs one key at least.
        const mayGo = path.length !== 2 && mapping.entries.length > 1;
        const fixes = mayGo ? removalFix(project.here, 'removeKey', mapping, index, data) : [];
        ctx.report({ at: entry.key.span, message: 'isEmpty', data, fixes });
      }
    },
  },
});
