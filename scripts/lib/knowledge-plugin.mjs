import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Resolves `docker-wiki:knowledge/cards` and `…/rules` to the text of the built JSON files.
 * @type {import('esbuild').Plugin}
 */
export const knowledgePlugin = {
  name: 'knowledge',
  setup(build) {
    build.onResolve({ filter: /^docker-wiki:knowledge\// }, ({ path }) => ({
      namespace: 'knowledge',
      path: join(root, 'dist', `${path.slice('docker-wiki:'.length)}.json`),
    }));
    build.onLoad({ filter: /.*/, namespace: 'knowledge' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};
