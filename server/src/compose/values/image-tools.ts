import { type ImageReference, imageName } from '../../images/reference';
import { piecesOf, versionOf } from '../../images/tags';

const onDebian = new Set(['postgres', 'redis', 'valkey/valkey']);
const withSlim = new Set(['node', 'python', 'ruby']);
const withAlpine = new Set(['node', 'python', 'golang', 'postgres', 'redis', 'valkey/valkey']);

/** True for images that are known to have no shell. */
export function hasNoShell(image: ImageReference): boolean {
  return imageName(image).startsWith('gcr.io/distroless/') && !/debug/.test(image.tag ?? '');
}

/** Tools for a health check that an image is known to lack; empty where nobody knows. */
export function toolsMissingIn(image: ImageReference): readonly string[] {
  const name = imageName(image);
  const pieces = piecesOf(image);
  if (hasNoShell(image)) return ['curl', 'wget', 'nc', 'sh', 'bash'];
  if (name === 'alpine' || (withAlpine.has(name) && pieces.some((piece) => piece.startsWith('alpine'))))
    return ['curl'];
  if (name === 'debian' || name === 'ubuntu') return ['curl', 'wget'];
  if (name === 'busybox') return ['curl'];
  if (withSlim.has(name) && pieces.includes('slim')) return ['curl', 'wget'];
  // A tag with its distribution may be of another kind than the usual one.
  const isPlain = pieces.length === 1 && versionOf(image) !== undefined;
  return onDebian.has(name) && isPlain ? ['curl', 'wget'] : [];
}
