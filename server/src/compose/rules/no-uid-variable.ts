import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { canTakeBraces, interpolationsOf, referencesInUse } from '../facts/interpolations';
import { unescapedDollars } from '../facts/unescaped-dollars';

export default defineRule({
  id: 'compose/no-uid-variable',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isNotExported: 'Shells do not export `{name}`, so Compose finds nothing; give a default as in `{meant}`.',
  },
  fixes: { addDefault: { title: 'Replace it with `{meant}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      const { disk, here, variables } = project;
      if (!disk) return;
      const others = unescapedDollars(project);
      for (const each of interpolationsOf(here)) {
        for (const reference of referencesInUse(each)) {
          const { name, operator, span: at } = reference;
          if (!/^[UG]ID$/.test(name) || operator || variables.valueOf(name) || others.has(at.start)) continue;
          const data = { name, meant: `\${${name}:-1000}` };
          ctx.report({
            at,
            message: 'isNotExported',
            data,
            fixes: canTakeBraces(each, reference, here)
              ? [{ title: 'addDefault', data, edits: () => [replace(at, data.meant)] }]
              : [],
          });
        }
      }
    },
  },
});
