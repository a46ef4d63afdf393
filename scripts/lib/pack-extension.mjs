import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { root } from './paths.mjs';

/** The first day that a zip archive can hold: with one date for all files the same build gives the same bytes. */
const firstDay = '315532800';

/**
 * Packs what `npm run build` built into a VSIX.
 * @param {string} packagePath
 * @param {string} [version] what it says of itself in place of the version of package.json, which stays as it is
 */
export async function packExtension(packagePath, version) {
  process.env.SOURCE_DATE_EPOCH ??= firstDay;
  // Dates in a zip archive are local ones.
  process.env.TZ = 'UTC';
  const named = version === undefined ? {} : { version, updatePackageJson: false, gitTagVersion: false };
  await createVSIX({ cwd: root, packagePath, dependencies: false, ...named });
}
