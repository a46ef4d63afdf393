import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { entryAt, topMappings } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

const valid = /^[a-z0-9][a-z0-9_-]*$/;

export default defineRule({
  id: 'compose/valid-project-name',
  category: 'correctness',
  severity: 'error',
  messages: { isInvalid: 'Compose refuses `{name}`: a project name has lower-case letters, digits, `-` and `_` only.' },
  fixes: { rename: { title: 'Rename it to `{name}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const top of topMappings(file)) {
        const entry = entryAt(top, 'name');
        const value = valueIn(entry?.value);
        if (!value?.text || isPatched(entry?.value) || valid.test(value.text)) continue;
        const name = value.written
          .toLowerCase()
          .replace(/[^a-z0-9_-]+/g, '-')
          .replace(/^[^a-z0-9]+|(?<!-)-+$/g, '');
        const canRename = !value.hasVariable && valid.test(name);
        ctx.report({
          at: value.span,
          message: 'isInvalid',
          data: { name: value.text.slice(0, 60) },
          fixes: canRename ? [{ title: 'rename', data: { name }, edits: () => [replace(value.span, name)] }] : [],
        });
      }
    },
  },
});
