import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from '../../scripts/lib/npm.mjs';
import { npmTarball } from '../../scripts/lib/npm-tarball.mjs';

/**
 * Installs the packed tarball into an empty folder, without a network.
 * @returns {Promise<{ folder: string, bin: string, remove: () => void }>} `bin` is where its commands lie
 */
export async function installTarball() {
  const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-installed-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', '--offline', npmTarball], { cwd: folder, label: 'Installing the tarball' });
  return {
    folder,
    bin: join(folder, 'node_modules/.bin'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
