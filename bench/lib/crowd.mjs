import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateCompose } from '../generate-compose.mjs';
import { generateDockerfile } from '../generate-dockerfile.mjs';

/**
 * @typedef {import('./servers.mjs').Language} Language
 * @typedef {object} Crowd a workspace of many small projects
 * @property {Language} language
 * @property {string} folder
 * @property {readonly { uri: string, path: string, text: string }[]} files
 */

const seed = 20_240_917;
const shapes = { dockerfile: { lines: 30, name: 'Dockerfile' }, compose: { lines: 70, name: 'compose.yaml' } };

/**
 * Writes so many different files, each in a folder of its own.
 * @param {{ language: Language, count: number, folder: string }} options
 * @returns {Crowd}
 */
export function makeCrowd({ language, count, folder: parent }) {
  const folder = join(parent, `${language}-${count}`);
  const { lines, name } = shapes[language];
  const generate = language === 'dockerfile' ? generateDockerfile : generateCompose;
  const files = Array.from({ length: count }, (_, index) => {
    const own = join(folder, `project-${index}`);
    mkdirSync(own, { recursive: true });
    const path = join(own, name);
    const text = generate({ lines, seed: seed + index });
    writeFileSync(path, text);
    return { uri: pathToFileURL(path).href, path, text };
  });
  return { language, folder, files };
}
