import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isStackFile } from '../facts/file-role';
import { addedPorts } from '../facts/port-texts';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/require-quoted-published-port',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isNumber: '`published` is a text that may hold a range; here it is a number.' },
  fixes: { quote: { title: 'Put `{text}` in quotes', safety: 'safe' } },
  on: {
    composeProject(project, ctx) {
      // The older schema of stacks takes a number only.
      if (isStackFile(project)) return;
      for (const { mapping } of project.here.services.flatMap(addedPorts)) {
        const value = mapping && valueIn(entryAt(mapping, 'published')?.value);
        if (value?.node.style !== 'plain' || value.node.tag || !/^\d+$/.test(value.written)) continue;
        const { span, written: text } = value;
        ctx.report({
          at: span,
          message: 'isNumber',
          fixes: [{ title: 'quote', data: { text }, edits: () => [replace(span, `"${text}"`)] }],
        });
      }
    },
  },
});
