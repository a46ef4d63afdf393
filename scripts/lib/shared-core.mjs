import { join, relative, resolve } from 'node:path';
import { root } from './paths.mjs';

const source = join(root, 'server/src');

/** What each platform bundles for itself; all else below server/src is the core, which knows none. */
const platformFolders = new Set(['lsp', 'node', 'browser', 'cli', 'mcp']);

const entry = 'docker-wiki:browser-server';

/** The Node server, whose core is that of the browser's bundle beside it. */
export const nodeServer = {
  entryPoints: ['server/src/node/main.ts'],
  plugins: [takingTheCore('./node/core.ts', new Set())],
};

/** The command line, with the same core. */
export const commandLine = {
  entryPoints: ['server/src/cli/main.ts'],
  plugins: [takingTheCore('./cli/core.ts', new Set())],
};

/**
 * The browser's server. The core is most of either server and they are packed together, so this bundle also hands it
 * out to Node.
 */
export const browserServer = {
  entryPoints: [entry],
  globalName: 'dockerWikiServer',
  footer: { js: 'if (typeof module === "object") module.exports = dockerWikiServer;' },
  plugins: [{ name: 'sharing-the-core', setup: shareTheCore }],
};

/**
 * @param {string} core the module that has the core, as a path below server/src
 * @param {Set<string>} taken gets the modules of the core that are asked for, as paths below server/src
 * @returns {import('esbuild').Plugin}
 */
function takingTheCore(core, taken) {
  const setup = ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\.\.?\// }, ({ importer, path, resolveDir }) => {
      const file = inSource(resolve(resolveDir, path));
      if (!isOfPlatform(inSource(importer)) || isOfPlatform(file)) return undefined;
      taken.add(file);
      return { path: file, namespace: 'core', sideEffects: false };
    });
    onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({
      contents: `module.exports = require('${core}').core['${path}'];`,
      resolveDir: source,
    }));
  };
  return { name: 'taking-the-core', setup };
}

/** @param {import('esbuild').PluginBuild} build */
function shareTheCore({ esbuild, onLoad, onResolve }) {
  onResolve({ filter: new RegExp(`^${entry}$`) }, ({ path }) => ({ path, namespace: 'host' }));
  onLoad({ filter: /./, namespace: 'host' }, async () => {
    const taken = new Set();
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      bundle: true,
      entryPoints: [...nodeServer.entryPoints, ...commandLine.entryPoints],
      metafile: true,
      outdir: 'dist',
      platform: 'node',
      plugins: [takingTheCore('./node/core.ts', taken)],
      write: false,
    });
    const modules = [...taken].sort();
    const contents = [
      "import { start } from './browser/main';",
      ...modules.map((module, index) => `import * as core${index} from './${module}';`),
      `export const core = { ${modules.map((module, index) => `'${module}': core${index}`).join(', ')} };`,
      // Workers have it, Node has not.
      "if (typeof importScripts === 'function') start();",
    ];
    const asking = Object.keys(metafile.inputs).filter((file) => file.startsWith('server/src/'));
    return { contents: contents.join('\n'), resolveDir: source, watchFiles: asking.map((file) => join(root, file)) };
  });
}

function inSource(file) {
  return relative(source, file).replaceAll('\\', '/');
}

/** What lies outside server/src, such as package.json, is small and belongs to whoever asks. */
function isOfPlatform(file) {
  return file.startsWith('..') || platformFolders.has(file.split('/')[0]);
}
