import { pinToDigest } from '../../images/pin';
import { overlaps } from '../../text/span';
import { copiedImages, externalBase } from '../facts/base-images';
import type { Refactor } from './selected';

/** The image of a FROM, of a `COPY --from` or of a mount, by its digest. */
export const pinImage: Refactor = ({ file, instruction, span }) => {
  const base = instruction?.kind === 'from' && instruction.stage && externalBase(instruction.stage);
  const images = base ? [base] : instruction ? copiedImages(instruction) : [];
  const pointedAt = images.find((image) => overlaps(image.span, span)) ?? images[0];
  return pointedAt ? pinToDigest(pointedAt, file.source) : [];
};
