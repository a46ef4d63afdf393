import { hasMovingTagsOnly } from '../../images/maintained';
import { retirementOf } from '../../images/retired-images';
import { defineRule } from '../../lint/rule';
import { type PulledImage, pulledImages } from '../facts/pulled-images';

export default defineRule({
  id: 'compose/no-untagged-image',
  category: 'reproducibility',
  severity: 'warning',
  aliases: ['service-image-require-explicit-tag', 'compose-lint:CL-0004', 'hadolint:DL3006'],
  messages: { noTag: '`{image}` has no tag, so each pull takes whatever `latest` is that day.' },
  on: {
    composeProject(project, ctx) {
      for (const image of pulledImages(project)) {
        if (!isUntagged(image)) continue;
        ctx.report({ at: image.value.span, message: 'noTag', data: { image: image.value.written.slice(0, 100) } });
      }
    },
  },
});

/** A variable in the last part may bring a tag along, and half a name at the end of the file says nothing yet. */
function isUntagged({ merged, reference, service, value }: PulledImage): boolean {
  if (reference.tag !== undefined || reference.digest !== undefined || !merged.isWhole) return false;
  if (hasMovingTagsOnly(reference) || retirementOf(reference)) return false;
  const lastPart = value.written.slice(value.written.lastIndexOf('/') + 1);
  return !lastPart.includes('$') && !lastPart.includes('}') && value.node.span.end < service.file.source.text.length;
}
