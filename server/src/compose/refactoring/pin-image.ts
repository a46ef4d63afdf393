import { pinToDigest } from '../../images/pin';
import { contains } from '../../text/span';
import { pulledImages } from '../facts/pulled-images';
import { type Refactor, serviceEntryIn } from './selected';

/** The image that a service pulls, by its digest. */
export const pinImage: Refactor = (selected) => {
  const entry = serviceEntryIn(selected, 'image')?.entry;
  const found = entry && pulledImages(selected.project).find(({ value }) => contains(entry.span, value.span));
  return found ? pinToDigest(found.reference, selected.file.source) : [];
};
