import { retirementOf } from '../../images/retired-images';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { pulledImages } from '../facts/pulled-images';

export default defineRule({
  id: 'compose/no-retired-image',
  category: 'security',
  severity: 'warning',
  tag: 'deprecated',
  messages: { isRetired: 'The repository of `{image}` is retired and gets no new images. Successor: {successor}.' },
  fixes: { useSuccessor: { title: 'Use `{image}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { reference, service, value } of pulledImages(project)) {
        const retirement = retirementOf(reference);
        if (!retirement) continue;
        const { replacement, successor } = retirement;
        const canEdit = !value.hasVariable && !reference.digest && !isShared(service.file, value.span);
        const fixes = replacement && canEdit ? [replacement] : [];
        ctx.report({
          at: value.span,
          message: 'isRetired',
          data: { image: reference.text.slice(0, 80), successor },
          fixes: fixes.map((image) => ({
            title: 'useSuccessor',
            data: { image },
            edits: () => [replace(value.span, image)],
          })),
        });
      }
    },
  },
});
