import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runNode } from '../lib/child.mjs';

/** @typedef {import('../lib/interleave.mjs').Series} Series */

const clientBundle = fileURLToPath(new URL('../../dist/client/node.cjs', import.meta.url));
const vsix = fileURLToPath(new URL('../../dist/docker-wiki.vsix', import.meta.url));
const separatePart = 'extension/dist/shellcheck/';

/**
 * The package's size, with and without the part that may be deleted, and the time that the client's bundle takes to load.
 * @param {number} samples
 * @returns {Promise<{ measure: string, series: Series[] }[]>}
 */
export async function measurePackage(samples) {
  const results = [];
  if (existsSync(vsix)) {
    const whole = statSync(vsix).size;
    results.push(
      { measure: 'package-size', series: [ours([mebibytes(whole)])] },
      { measure: 'package-size-without-shellcheck', series: [ours([mebibytes(whole - packedSize(separatePart))])] },
    );
  }
  if (existsSync(clientBundle)) {
    const values = [];
    for (let count = 0; count < samples; count += 1) {
      const { output } = await runNode(['bench/lib/load-bundle.cjs', clientBundle]);
      values.push(Number(output));
    }
    results.push({ measure: 'client-load', series: [ours(values)] });
  }
  return results;
}

/** @param {number[]} values @returns {Series} */
function ours(values) {
  return { label: 'docker-wiki', values, answered: 1 };
}

/** @param {number} bytes */
function mebibytes(bytes) {
  return bytes / 2 ** 20;
}

/** What the files whose names begin so take in the package, by its list of contents. @param {string} prefix */
function packedSize(prefix) {
  const bytes = readFileSync(vsix);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0));
    if (path.startsWith(prefix)) size += bytes.readUInt32LE(at + 20);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return size;
}
