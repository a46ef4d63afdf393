import { join } from 'node:path';
import { root } from './paths.mjs';
import { browserServer, commandLine, nodeServer } from './shared-core.mjs';

/**
 * What esbuild makes: client and server twice each (Node, browser), the panel, the pictures, the command line and the
 * protocol of its `mcp`.
 * @param {{ production: boolean }} options
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles({ production }) {
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    target: 'es2022',
  };
  const out = (path) => join('dist', path);
  const runByNode = { js: '#!/usr/bin/env node' };
  const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
  const browser = { ...common, platform: 'browser', format: 'cjs' };
  return [
    { ...node, entryPoints: ['client/src/node/main.ts'], outfile: out('client/node.cjs'), external: ['vscode'] },
    {
      ...browser,
      entryPoints: ['client/src/browser/main.ts'],
      outfile: out('client/browser.cjs'),
      external: ['vscode'],
    },
    { ...node, ...nodeServer, outfile: out('server/node.cjs'), banner: runByNode },
    {
      ...browser,
      ...browserServer,
      outfile: out('server/browser.js'),
      format: 'iife',
      inject: ['server/src/browser/buffer.ts'],
    },
    { ...node, ...commandLine, outfile: out('cli.cjs'), banner: runByNode },
    { ...node, entryPoints: ['server/src/mcp/protocol.ts'], outfile: out('mcp.cjs') },
    { ...browser, entryPoints: ['client/src/panel/page/main.ts'], outfile: out('webview/panel.js'), format: 'iife' },
    { ...common, entryPoints: ['client/src/panel/page/panel.css'], outfile: out('webview/panel.css') },
    {
      ...browser,
      entryPoints: ['client/src/graph/page/main.ts'],
      outfile: out('webview/graph.js'),
      format: 'iife',
      charset: 'utf8',
    },
    { ...common, entryPoints: ['client/src/graph/page/graph.css'], outfile: out('webview/graph.css') },
  ];
}
