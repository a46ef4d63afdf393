import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { root } from './paths.mjs';

/** The first day that a zip archive can hold: with one date for all files the same build gives the same bytes. */
const firstDay = '315532800';

/** Packs what `npm run build` built into a VSIX. */
export async function packExtension(packagePath) {
  process.env.SOURCE_DATE_EPOCH ??= firstDay;
  // Dates in a zip archive are local ones.
  process.env.TZ = 'UTC';
  await createVSIX({ cwd: root, packagePath, dependencies: false });
}
