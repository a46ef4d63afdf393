import { retirementOf } from '../../images/retired-images';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { imagesOf } from '../facts/base-images';

export default defineRule({
  id: 'dockerfile/no-retired-base-image',
  category: 'security',
  severity: 'warning',
  tag: 'deprecated',
  messages: { retired: 'The repository of `{image}` is retired and gets no rebuilds. Successor: {successor}.' },
  fixes: { useSuccessor: { title: 'Use `{image}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      for (const image of imagesOf(file)) {
        const retirement = image.text.startsWith('$') ? undefined : retirementOf(image);
        if (!retirement) continue;
        const { replacement, successor } = retirement;
        const fixes = replacement && !image.hasVariable && !image.digest ? [replacement] : [];
        ctx.report({
          at: image.span,
          message: 'retired',
          data: { image: image.text, successor },
          fixes: fixes.map((text) => ({
            title: 'useSuccessor',
            data: { image: text },
            edits: () => [replace(image.span, text)],
          })),
        });
      }
    },
  },
});
