/**
 * A stream of numbers that is the same for the same seed (mulberry32).
 * @typedef {object} Random
 * @property {() => number} next a number from 0 up to, not including, 1
 * @property {(from: number, to: number) => number} between a whole number, both ends included
 * @property {(share: number) => boolean} chance true in this share of the cases
 * @property {<T>(values: readonly T[]) => T} pick one of the values, of which there is at least one
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @type {Random['between']} */
  const between = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (values) => /** @type {(typeof values)[number]} */ (values[between(0, values.length - 1)]),
  };
}
