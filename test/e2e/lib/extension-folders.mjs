import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vsixFile } from '../../../scripts/lib/vsix-file.mjs';
import { installExtension, removeFolder } from '../../../scripts/vscode-web/server.mjs';
import { buildSuite } from '../build.mjs';

const extensionId = 'docker-wiki.docker-wiki';

/**
 * Installs the packaged extension into a temporary folder, as a user would.
 * @param {string} [vsix] another package of it
 * @returns {Promise<{
 *   extensionsFolder: string,
 *   installed: string,
 *   install: (vsix: string) => Promise<void>,
 *   remove: () => void,
 * }>} `installed` is the extension's own folder; `install` puts another version in its place
 */
export async function installPackage(vsix = vsixFile) {
  const temporary = mkdtempSync(join(tmpdir(), 'dw-vsix-'));
  const extensionsFolder = join(temporary, 'extensions');
  const folders = { server: join(temporary, 'server'), user: join(temporary, 'data'), extensions: extensionsFolder };
  const install = (file) => installExtension(file, folders);
  await install(vsix);
  const name = readdirSync(extensionsFolder).find((entry) => entry.startsWith(`${extensionId}-`));
  if (!name) throw new Error(`${vsix} left no ${extensionId} in ${extensionsFolder}`);
  return { extensionsFolder, installed: join(extensionsFolder, name), install, remove: () => removeFolder(temporary) };
}

/** Makes the extension that carries the tests; it needs Docker Wiki installed beside it. */
export async function makeTestExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'dw-tests-'));
  const manifest = {
    name: 'docker-wiki-tests',
    publisher: 'docker-wiki',
    version: '0.0.0',
    engines: { vscode: '*' },
    extensionDependencies: [extensionId],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await buildSuite(folder);
  return { folder, remove: () => removeFolder(folder) };
}
