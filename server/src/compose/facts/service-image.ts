import { type ImageReference, imageName } from '../../images/reference';
import type { Service } from '../model/nodes';
import type { ProjectService } from '../project/project';
import { imageOf } from './image';
import { mergedEntry } from './merged';

/** The name of a service's image without tag, such as `postgres`; `undefined` where nobody knows it. */
export function imageNameOf(service: Service): string | undefined {
  return nameOf(imageOf(service)?.reference);
}

/** The same after merging. */
export function mergedImageName(service: ProjectService): string | undefined {
  return nameOf(mergedReference(service));
}

export function mergedReference(service: ProjectService): ImageReference | undefined {
  const layer = mergedEntry(service, 'image')?.layer;
  return layer && imageOf(layer)?.reference;
}

function nameOf(reference: ImageReference | undefined): string | undefined {
  return reference && imageName(reference);
}
