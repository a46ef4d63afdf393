import { floorLabel } from './parse-alone.mjs';
import { median, quantile, ratioWithSpread } from './statistics.mjs';

/**
 * @typedef {import('./interleave.mjs').Series} Series
 * @typedef {{ measure: string, language: string, lines: number }} Key `lines` counts files where a measure works on
 *   many, and is 0 where there is nothing to count
 * @typedef {Key & { label: string, p50: number | null, p95: number | null, samples: number, answered: number, failure?: string }} Row
 * @typedef {Key & { label: string, against: string, ratio: number, low: number, high: number }} Comparison
 *   `label` is one of ours, `against` a peer or the floor
 */

/** With this the labels of all that is ours begin. */
export const ourName = 'docker-wiki';

/** @param {Key} key @param {readonly Series[]} series @returns {Row[]} */
export function rowsOf(key, series) {
  return series.map(({ label, values, answered, failure }) => ({
    ...key,
    label,
    p50: values.length > 0 ? median(values) : null,
    p95: values.length > 0 ? quantile(values, 0.95) : null,
    samples: values.length,
    answered,
    ...(failure === undefined ? {} : { failure }),
  }));
}

/** Where less is not better, or may be nothing at all. */
const uncompared = new Set(['burst-stale', 'repository-speed']);

/**
 * Ours against the fastest peer that answers at least half as often, and against the floor where there is one.
 * @param {Key} key
 * @param {readonly Series[]} series
 * @returns {Comparison[]}
 */
export function comparisonsOf(key, series) {
  if (uncompared.has(key.measure)) return [];
  const usable = series.filter(({ values }) => values.length > 0);
  const isOurs = (/** @type {Series} */ { label }) => label.startsWith(ourName);
  const floor = usable.find(({ label }) => label === floorLabel);
  return usable.filter(isOurs).flatMap((ours) => {
    const peers = usable.filter((other) => !isOurs(other) && other !== floor && other.answered >= ours.answered / 2);
    const [fastest] = peers.sort((left, right) => median(left.values) - median(right.values));
    return [fastest, floor].flatMap((other) =>
      other ? [{ ...key, label: ours.label, against: other.label, ...ratioWithSpread(ours.values, other.values) }] : [],
    );
  });
}
