import { hasMovingTagsOnly, knownImage } from '../../images/maintained';
import { type ImageReference, imageReference } from '../../images/reference';
import { retirementOf } from '../../images/retired-images';
import { defineRule, type RuleContext } from '../../lint/rule';
import { insert } from '../../text/span';
import { fromWords, looksLikeImage } from '../external-images';
import { stageNames } from '../facts';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-untagged-base-image',
  category: 'reproducibility',
  severity: 'warning',
  aliases: [
    'DL3006',
    'CKV_DOCKER_7',
    'DS-0001',
    'kics:image-version-not-explicit',
    'semgrep:missing-image-version',
    'dockerfilelint:missing_tag',
  ],
  messages: { noTag: '`{image}` has no tag, so the build takes whatever `latest` is that day.' },
  fixes: { addTag: { title: 'Use `{image}:{tag}`', safety: 'suggestion' } },
  on: {
    stage({ image, parent, file }, ctx) {
      if (!image || parent || image.text === 'scratch') return;
      if (isUntagged(image) && !stageNames(file).has(image.text.toLowerCase())) report(image, ctx);
    },
    copy: reportExternalImages,
    run: reportExternalImages,
  },
});

/** A bare word is taken for a misspelt stage, unless it is the name of a well-known image. */
function reportExternalImages(instruction: Instruction, ctx: RuleContext<'noTag', 'addTag'>): void {
  if (!instruction.stage) return;
  const words = fromWords(instruction);
  if (words.length === 0) return;
  const names = stageNames(instruction.stage.file);
  for (const image of words.map(imageReference)) {
    if (names.has(image.text.toLowerCase()) || !isUntagged(image)) continue;
    if (looksLikeImage(image.text) || knownImage(image)) report(image, ctx);
  }
}

function report(image: ImageReference, ctx: RuleContext<'noTag', 'addTag'>): void {
  const tag = image.hasVariable ? undefined : knownImage(image)?.tag;
  ctx.report({
    at: image.span,
    message: 'noTag',
    data: { image: image.text },
    fixes: tag
      ? [{ title: 'addTag', data: { image: image.text, tag }, edits: () => [insert(image.span.end, `:${tag}`)] }]
      : [],
  });
}

/** The last part of the name decides: a variable there may bring a tag along, and half a word says nothing yet. */
function isUntagged(image: ImageReference): boolean {
  if (image.tag !== undefined || image.digest !== undefined || hasMovingTagsOnly(image)) return false;
  if (retirementOf(image)) return false; // another repository comes first
  const lastPart = image.text.slice(image.text.lastIndexOf('/') + 1);
  return /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(lastPart);
}
