import { hasMovingTagsOnly } from '../../images/maintained';
import { imageName } from '../../images/reference';
import { piecesOf } from '../../images/tags';
import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { fileName } from '../facts/file-role';
import { isOutdated, type PulledImage, pulledImages } from '../facts/pulled-images';

/** Tags that follow a branch or a release channel. */
const channels = new Set(
  `latest stable edge test nightly dev develop main mainline master beta alpha canary lts next rc release snapshot
  current rolling unstable trunk`.split(/\s+/),
);

/** As the default of a variable they mean that nothing is released yet. */
const unreleased = new Set(['dev', 'develop', 'test']);

export default defineRule({
  id: 'compose/no-moving-image-tag',
  category: 'reproducibility',
  severity: 'warning',
  aliases: ['service-image-require-explicit-tag', 'compose-lint:CL-0004', 'hadolint:DL3007'],
  messages: { moves: '`{tag}` moves: the same file starts another `{image}` after its next release.' },
  on: {
    composeProject(project, ctx) {
      const isForDevelopment = /dev|override/i.test(fileName(project));
      for (const image of pulledImages(project)) {
        const { reference, value } = image;
        const { digest, tag } = reference;
        const kind = tag === undefined || digest !== undefined ? undefined : kindOf(image);
        if (!tag || !kind || hasMovingTagsOnly(reference) || isOutdated(project, reference, ctx.today)) continue;
        if (value.hasVariable && unreleased.has(tag)) continue;
        const isQuiet = value.hasVariable || isForDevelopment;
        ctx.report({
          at: tagSpan(image),
          message: 'moves',
          data: { tag, image: imageName(reference) },
          ...(isQuiet ? { atMost: 'hint' } : kind === 'mixed' ? { atMost: 'info' } : {}),
        });
      }
    },
  },
});

/** `mixed` names a channel and something else: `latest-alpine`, `2022-latest`. A version beside it holds the image. */
function kindOf({ reference }: PulledImage): 'plain' | 'mixed' | undefined {
  const pieces = piecesOf(reference);
  if (pieces.length === 1) return channels.has(pieces[0] ?? '') ? 'plain' : undefined;
  if (pieces.at(-1) === 'latest') return 'mixed';
  const [first = '', ...others] = pieces;
  return channels.has(first) && !others.some((piece) => /^v?\d|^[0-9a-f]{7,}$/.test(piece)) ? 'mixed' : undefined;
}

function tagSpan({ reference: { tagSpan: at }, value }: PulledImage) {
  return at && value.text === value.written && at.end <= value.span.end ? span(at.start, at.end) : value.span;
}
