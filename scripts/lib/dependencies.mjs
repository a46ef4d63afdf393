import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';

/** Installs the project's dependencies, unless `node_modules` holds what the lockfile asks for. */
export async function ensureDependencies() {
  if (isInstalled(root)) return;
  // `npm ci` refuses a lockfile made where a registry lacks some platform's optional package; this installs the
  // versions of the lockfile as well, and leaves the file alone.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(args, { cwd: root, label: 'Installing dependencies' });
}

/** Compares contents, not times: a checkout or a switch of branches changes times alone. */
function isInstalled(folder) {
  const installed = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  if (!installed) return false;

  const wanted = packagesOf(join(folder, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([place, entry]) => {
    const found = installed[place];
    if (place === '') return true;
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
