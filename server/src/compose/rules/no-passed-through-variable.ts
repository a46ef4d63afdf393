import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { variablesOf } from '../facts/pair-lists';
import type { Value } from '../facts/value';

export default defineRule({
  id: 'compose/no-passed-through-variable',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isPassed: '`{name}` takes its value from the shell or `.env`, and stays unset where neither has it.' },
  fixes: { setEmpty: { title: 'Set `{name}` to an empty text', safety: 'suggestion' } },
  on: {
    composeProject({ here, variables }, ctx) {
      for (const service of here.services) {
        for (const { element, form, name, nameSpan, value, written } of variablesOf(service)) {
          const isEmpty = form === 'list' ? written === undefined : element.value === undefined || isNull(value);
          if (!isEmpty || name === '' || variables.valueOf(name)) continue;
          const at = element.kind === 'entry' ? element.colon : nameSpan.end;
          const edit =
            form === 'list'
              ? insert(nameSpan.end, '=')
              : at === undefined || element.value
                ? undefined
                : insert(at + 1, ' ""');
          ctx.report({
            at: nameSpan,
            message: 'isPassed',
            data: { name },
            fixes:
              edit && !isShared(here, nameSpan) ? [{ title: 'setEmpty', data: { name }, edits: () => [edit] }] : [],
          });
        }
      }
    },
  },
});

function isNull(value: Value | undefined): boolean {
  return value?.node.style === 'plain' && /^(?:null|~|)$/i.test(value.written);
}
