import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { anchorsOf, markSpan } from '../facts/anchors';

export default defineRule({
  id: 'compose/no-undefined-alias',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: 'No anchor `&{name}` stands in this document, so the file cannot be read.',
    isLater: 'The anchor `&{name}` comes below its alias; YAML must know it before, so the file cannot be read.',
  },
  fixes: { useName: { title: 'Replace it with `*{name}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const { anchors, unknown } of anchorsOf(file)) {
        for (const mark of unknown) {
          const { name, nameSpan } = mark;
          const isLater = anchors.some((anchor) => anchor.mark.name === name);
          const before = anchors.filter((anchor) => anchor.span.start < nameSpan.start);
          const near = isLater ? [] : nearestNames(name, new Set(before.map((anchor) => anchor.mark.name)));
          ctx.report({
            at: markSpan(mark),
            message: isLater ? 'isLater' : 'isUnknown',
            data: { name },
            fixes: near.map((meant) => ({
              title: 'useName',
              data: { name: meant },
              edits: () => [replace(nameSpan, meant)],
            })),
          });
        }
      }
    },
  },
});
