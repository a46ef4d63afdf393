import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { knowledgePlugin } from '../../scripts/lib/knowledge-plugin.mjs';
import { root } from '../../scripts/lib/paths.mjs';

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  plugins: [knowledgePlugin],
  sourcemap: 'inline',
  logLevel: 'warning',
  // mocha resolves its parallel workers at run time; nothing here runs in parallel.
  logOverride: { 'require-resolve-not-external': 'silent' },
};

/** Bundles the tests that run inside an extension host, one file for each kind of host. */
export async function buildSuite(outputFolder) {
  const entry = (name) => join(root, 'test/e2e/suite', name);
  await Promise.all([
    build({
      ...shared,
      entryPoints: [entry('index.node.ts'), entry('index.neighbours.ts')],
      outdir: outputFolder,
      platform: 'node',
    }),
    build({
      ...shared,
      entryPoints: [entry('index.web.ts')],
      outfile: join(outputFolder, 'index.web.js'),
      platform: 'browser',
      plugins: [knowledgePlugin, mochaAsGlobal],
    }),
  ]);
}

/**
 * mocha's browser build looks for `module.exports` first and would overwrite those of the whole bundle;
 * without them it sets the global `mocha`, as it does in a page.
 */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      return { contents: `(function (module, exports, define) {${code}\n}).call(globalThis);` };
    });
  },
};
