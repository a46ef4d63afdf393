import { createHash } from 'node:crypto';
import { check } from 'recheck';

/**
 * Steps are counted, so that a busy machine finds what an idle one does. Nearly all take less than a second; those that
 * come to no end are better written in another way.
 */
const limits = { attackTimeout: null, incubationTimeout: null, randomSeed: 1, timeout: 120_000 };

/**
 * What makes a regular expression slow: the growth of its time, and a text that shows it.
 * @param {string} regex as it is written down: `/source/flags`
 * @returns {Promise<string | undefined>} nothing where time grows as the text does
 */
export async function slownessOf(regex) {
  const end = regex.lastIndexOf('/');
  const { status, complexity, attack, error } = await check(regex.slice(1, end), regex.slice(end + 1), limits);
  if (status === 'safe') return undefined;
  return status === 'vulnerable' ? `${complexity.summary}, with ${attack.pattern}` : `no verdict: ${error.kind}`;
}

/** Stands for a regular expression in the list of harmless ones. */
export function hashOf(regex) {
  return createHash('sha256').update(regex).digest('hex').slice(0, 12);
}
