import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servedSnippetsText } from '../snippets.mjs';
import { packCards } from './pack-cards.mjs';
import { root } from './paths.mjs';

/** The parts of the server's knowledge, as texts, from what the build made of docs-content. */
async function knowledgeParts() {
  const read = (name) => readFile(join(root, 'dist/knowledge', name), 'utf8');
  const { cards, moreCards } = packCards(await read('cards.json'));
  return { cards, 'more-cards': moreCards, rules: await read('rules.json'), snippets: await servedSnippetsText(root) };
}

/** Writes what the server reads. */
export async function writeKnowledge() {
  const folder = join(root, 'dist/server/knowledge');
  await mkdir(folder, { recursive: true });
  for (const [part, text] of Object.entries(await knowledgeParts()))
    await writeFile(join(folder, `${part}.json`), text);
}

/**
 * Resolves `docker-wiki:knowledge` to the parts, for tests that run without files of the build beside them.
 * @type {import('esbuild').Plugin}
 */
export const knowledgePlugin = {
  name: 'knowledge',
  setup(build) {
    build.onResolve({ filter: /^docker-wiki:knowledge$/ }, ({ path }) => ({ namespace: 'knowledge', path }));
    build.onLoad({ filter: /.*/, namespace: 'knowledge' }, async () => ({
      contents: JSON.stringify(await knowledgeParts()),
      loader: 'json',
    }));
  },
};
