// @ts-check
import path from 'node:path';
import { parseAllDocuments, visit } from 'yaml';
import { listFiles, readText } from './files.mjs';

/**
 * The ids of all snippets: every text under a key `id` in the YAML files of `snippets/source`.
 * @param {string} root
 * @returns {Promise<Set<string>>} empty where the folder is missing
 */
export async function readSnippetIds(root) {
  const folder = path.join(root, 'snippets/source');
  const files = [...(await listFiles(folder, '.yaml')), ...(await listFiles(folder, '.yml'))];
  const ids = new Set();
  for (const file of files) {
    for (const document of parseAllDocuments(await readText(path.join(folder, file)))) {
      visit(document, {
        Pair(_, pair) {
          const [key, value] = [scalarOf(pair.key), scalarOf(pair.value)];
          if (key === 'id' && typeof value === 'string') ids.add(value);
        },
      });
    }
  }
  return ids;
}

/** @param {unknown} node */
function scalarOf(node) {
  return typeof node === 'object' && node !== null && 'value' in node ? node.value : undefined;
}
