import { join } from 'node:path';
import { root } from './paths.mjs';

/** The packaged extension, written by `npm run package`. */
export const vsixFile = join(root, 'dist/docker-wiki.vsix');
