import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { knowledgePlugin } from './knowledge-plugin.mjs';
import { root } from './paths.mjs';

/** Bundles test files (paths from the root) into one that node:test runs, a suite for each file. */
export async function bundleTests(files, outputFile) {
  const contents = [
    "import { suite } from 'node:test';",
    ...files.map((file) => `suite(${JSON.stringify(file)}, () => { require(${JSON.stringify(`./${file}`)}); });`),
  ].join('\n');
  await bundleForNode({ stdin: { contents, resolveDir: root, sourcefile: 'all-tests.js' } }, outputFile);
}

/**
 * Bundles code of the tests, and of the product below them, into one file that Node runs.
 * @param {Pick<import('esbuild').BuildOptions, 'stdin' | 'entryPoints'>} entry
 */
export async function bundleForNode(entry, outputFile) {
  await build({
    ...entry,
    outfile: outputFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    // A test of a native tool's JavaScript interface starts that tool's program beside it.
    external: ['esbuild'],
    plugins: [knowledgePlugin, ownFileUrl],
  });
}

/** In a bundle `import.meta.url` would be the bundle's; scripts mean their own place by it. */
const ownFileUrl = {
  name: 'own-file-url',
  setup({ onLoad }) {
    onLoad({ filter: /\.(mjs|ts)$/ }, async ({ path }) => {
      if (relative(root, path).startsWith('node_modules')) return undefined;
      const code = await readFile(path, 'utf8');
      if (!code.includes('import.meta.url')) return undefined;
      const contents = code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

/** Where the bundles of the unit tests lie. */
export const unitBundles = join(root, 'test/.artifacts/unit');
