import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packCards } from './pack-cards.mjs';
import { root } from './paths.mjs';

/**
 * Resolves `docker-wiki:knowledge/cards` and `…/rules` to the texts of the built JSON files, the cards packed.
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
      contents: path.endsWith('cards.json') ? packCards(await readFile(path, 'utf8')) : await readFile(path, 'utf8'),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};
