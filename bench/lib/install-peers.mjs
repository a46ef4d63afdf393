import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npm } from '../../scripts/lib/npm.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the peers that `bench/package.json` pins, unless they are there in those versions.
 * @returns {Promise<Record<string, string>>} name and version of each peer
 */
export async function installPeers() {
  /** @type {Record<string, string>} */
  const wanted = readJson('package.json').dependencies;
  const isInstalled = Object.entries(wanted).every(([name, version]) => installedVersion(name) === version);
  if (!isInstalled) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await npm(args, { cwd: folder, label: "Installing the bench's peers" });
  }
  return wanted;
}

/** @param {string} name */
function installedVersion(name) {
  try {
    return readJson(`node_modules/${name}/package.json`).version;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, new URL('../', import.meta.url)), 'utf8'));
}
