import { defineRule } from '../../lint/rule';
import { contains } from '../../text/span';
import { removalFix } from '../edits/removal-fix';
import { anchorsOf } from '../facts/anchors';
import { topMappings } from '../facts/tree';

/** Read by other programs. */
const readByOthers = /^x-(?:bake|develop|casaos|podman|docker-wiki|aws-|azure-)/;

export default defineRule({
  id: 'compose/no-unused-extension-field',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  tag: 'unnecessary',
  messages: { isUnused: 'No alias uses anything of `{name}`, and Compose ignores keys that begin with `x-`.' },
  fixes: { removeField: { title: 'Remove `{name}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      // Both anchors and keys come in the order of the text, so one pass over each is enough.
      const used = anchorsOf(file).flatMap(({ anchors }) => anchors.filter(({ aliases }) => aliases.length > 0));
      let next = 0;
      for (const top of topMappings(file)) {
        for (const [index, { key, span }] of top.entries.entries()) {
          while ((used[next]?.span.start ?? Number.POSITIVE_INFINITY) < span.start) next++;
          const anchor = used[next];
          if (!key.text.startsWith('x-') || readByOthers.test(key.text)) continue;
          if (anchor && contains(span, anchor.span)) continue;
          const data = { name: key.text };
          ctx.report({
            at: key.span,
            message: 'isUnused',
            data,
            fixes: removalFix(file, 'removeField', top, index, data),
          });
        }
      }
    },
  },
});
