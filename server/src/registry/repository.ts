import { referenceFault } from '../images/image-syntax';
import type { ImageReference } from '../images/reference';
import { registryOf } from '../images/trusted-registries';
import { type Address, addressIn } from './address';

/** Where the images of a name are kept. */
export interface Repository {
  /** As people call the registry. */
  readonly registry: string;
  /** The registry's address, with an empty path. */
  readonly origin: Address;
  /** As the registry calls it: `library/node`. */
  readonly name: string;
}

/** `undefined` for what is no image's name, or is known to the build alone. */
export function repositoryOf(image: ImageReference): Repository | undefined {
  const registry = registryOf(image);
  if (registry === undefined || image.hasVariable || referenceFault(image.text) !== undefined) return undefined;
  const isHub = registry === 'docker.io';
  const host = isHub ? 'registry-1.docker.io' : registry.toLowerCase();
  const origin = addressIn(`http://${host}`) ?? addressIn(`https://${host}`);
  const name = isHub && !image.repository.includes('/') ? `library/${image.repository}` : image.repository;
  return origin && { registry, origin: { ...origin, path: '' }, name };
}
