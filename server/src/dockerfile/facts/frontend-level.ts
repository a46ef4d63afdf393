import type { DockerfileFile } from '../model/nodes';
import { frontendOf } from './frontend';

/** Nothing in the file says that its frontend is older than `1.<minor>`, or not Docker's. */
export function mayUse(file: DockerfileFile, minor: number): boolean {
  const frontend = frontendOf(file);
  return !frontend || (frontend.isDockers && (frontend.minor ?? minor) >= minor);
}
