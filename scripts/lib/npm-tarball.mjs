import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';

/** Command line and language server for other editors, written by `npm run package`. */
export const npmTarball = join(root, 'dist/docker-wiki.tgz');

/** What it holds besides its manifest; of dist/ no source maps and nothing that only VS Code shows. */
const contents = [
  'LICENSE',
  'NOTICE',
  'CHANGELOG.md',
  'man/docker-wiki.1',
  'dist/server/node.cjs',
  'dist/server/browser.js',
  'dist/server/knowledge',
  'dist/shellcheck',
  'dist/knowledge/pages.json',
  'dist/webview/search.json',
];

/** Packs what `npm run build` built. The package needs no other, so it installs offline. */
export async function packForNpm(packagePath) {
  const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-npm-'));
  try {
    const programs = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.cjs'));
    for (const file of [...contents, ...programs.map((program) => `dist/${program}`)]) {
      cpSync(join(root, file), join(folder, file), { recursive: true });
    }
    cpSync(join(root, 'editors/README.md'), join(folder, 'README.md'));
    const manifest = manifestForNpm();
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    await npm(['pack', '--offline', '--ignore-scripts'], { cwd: folder, label: 'Packing for npm' });
    cpSync(join(folder, `${manifest.name}-${manifest.version}.tgz`), packagePath);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What npm asks of the extension's manifest. */
function manifestForNpm() {
  const { bin, bugs, engines, homepage, keywords, license, name, repository, type, version } = readJson('package.json');
  const { description } = readJson('package.nls.json');
  return {
    ...{ name, version, description, license, homepage, repository, bugs, keywords, type, bin },
    man: 'man/docker-wiki.1',
    engines: { node: engines.node },
  };
}

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
