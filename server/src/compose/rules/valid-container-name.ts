import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isPatched, valueIn } from '../facts/value';

const valid = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

export default defineRule({
  id: 'compose/valid-container-name',
  category: 'correctness',
  severity: 'error',
  aliases: ['service-container-name-regex'],
  messages: {
    isInvalid: 'The engine refuses `{name}`: letters, digits and `_.-`, at least two, a letter or digit first.',
  },
  fixes: { rename: { title: 'Rename it to `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const entry = service.get('container_name');
      const value = valueIn(entry?.value);
      if (!value?.text || isPatched(entry?.value) || valid.test(value.text)) return;
      const name = value.written.replace(/[^a-zA-Z0-9_.-]+/g, '-').replace(/^[^a-zA-Z0-9]+|(?<!-)-+$/g, '');
      const canRename = !value.hasVariable && valid.test(name);
      ctx.report({
        at: value.span,
        message: 'isInvalid',
        data: { name: value.text.slice(0, 60) },
        fixes: canRename ? [{ title: 'rename', data: { name }, edits: () => [replace(value.span, name)] }] : [],
      });
    },
  },
});
