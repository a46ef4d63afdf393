import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Title and one-line summary of a rule's page; empty where there is no page yet (the build reports that).
 * @param {string} id
 */
export async function rulePage(id) {
  const text = await readFile(join(root, 'docs-content/rules', `${id}.md`), 'utf8').catch(() => '');
  const [title = '', summary = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return { title: title.replace(/^#\s*/, ''), summary };
}
