import { floorLabel } from './parse-alone.mjs';
import { ourName } from './rows.mjs';
import { growthExponent } from './statistics.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {import('./rows.mjs').Comparison} Comparison
 * @typedef {object} Target what a measure should reach
 * @property {number} [peer] this many times the fastest peer that answers at least half as often
 * @property {number} [floor] this many times what parsing alone takes
 * @property {number} [most] this much, whatever others need
 * @property {number} [mostOfNearlyAll] this much in 95 of 100 cases
 * @property {number} [enough] so little is fast enough, whatever a peer needs
 * @property {boolean} [grows] the time may grow with the lines hardly faster than they do
 * @typedef {{ measure: string, language: string, lines: number, label: string, what: string, target: number, value: number, isMet: boolean }} Verdict
 */

/** A round trip takes a third of the millisecond that is fast enough. */
const instant = { peer: 0.5, enough: 1, grows: true };

/** @type {readonly (readonly [string, Target])[]} */
const targetList = [
  ['first-diagnostics', { peer: 1 }],
  ['memory', { peer: 1.2 }],
  ['typing', { ...instant, floor: 2.5 }],
  ['hover', instant],
  ['completion', instant],
  ['symbols', instant],
  ['semantic-tokens', instant],
  ['semantic-tokens-delta', instant],
  ['formatting', instant],
  ['rename', instant],
  ['burst', { peer: 0.5, enough: 1 }],
  ['crowd', { peer: 0.5, floor: 3 }],
  ['crowd-memory', { peer: 1.2 }],
  ['edits-memory', { peer: 1.2 }],
  ['repository', { peer: 1, floor: 2.5 }],
  ['repository-memory', { peer: 1.2, floor: 2.5 }],
  ['package-size-without-shellcheck', { most: 3 }],
  ['panel-size', { most: 150 }],
  ['panel-search', { mostOfNearlyAll: 16 }],
];
const targets = new Map(targetList);

const greatestExponent = 1.15;

/** Below this the fixed cost of a round trip hides how the work grows. */
const leastLinesForGrowth = 300;

/**
 * What became of each target. Of ways that a server offers for the same thing, each is judged.
 * @param {{ rows: readonly Row[], comparisons: readonly Comparison[] }} results
 * @returns {Verdict[]}
 */
export function verdictsOf({ rows, comparisons }) {
  const ours = rows.filter((row) => row.label.startsWith(ourName) && row.p50 !== null);
  return [...ours.flatMap((row) => rowVerdicts(row, comparisons)), ...growthVerdicts(ours)];
}

/**
 * How our times grow from 300 lines on; nothing where fewer than two sizes were measured.
 * @param {readonly Row[]} rows those of one measure, language and server
 */
export function growthOf(rows) {
  return growthExponent(
    rows.flatMap(({ lines, p50 }) => (p50 !== null && lines >= leastLinesForGrowth ? [{ lines, value: p50 }] : [])),
  );
}

/** @param {Row} row @param {readonly Comparison[]} comparisons @returns {Verdict[]} */
function rowVerdicts(row, comparisons) {
  const { label, language, lines, measure, p50, p95 } = row;
  const target = targets.get(measure);
  if (!target || p50 === null) return [];
  const key = { measure, language, lines, label };
  const own = comparisons.filter(
    (one) => one.measure === measure && one.language === language && one.lines === lines && one.label === label,
  );
  const isFastEnough = target.enough !== undefined && p50 <= target.enough;
  const judged = own.flatMap(({ against, ratio }) => {
    const most = against === floorLabel ? target.floor : target.peer;
    if (most === undefined) return [];
    const isMet = ratio <= most || (isFastEnough && against !== floorLabel);
    return [{ ...key, what: `to ${against}`, target: most, value: ratio, isMet }];
  });
  /** @type {readonly (readonly [string, number | undefined, number | null])[]} */
  const limits = [
    ['at most', target.most, p50],
    ['p95 at most', target.mostOfNearlyAll, p95],
  ];
  return [
    ...judged,
    ...limits.flatMap(([what, limit, value]) =>
      limit === undefined || value === null ? [] : [{ ...key, what, target: limit, value, isMet: value <= limit }],
    ),
  ];
}

/** @param {readonly Row[]} rows @returns {Verdict[]} */
function growthVerdicts(rows) {
  const series = new Map();
  for (const row of rows) {
    if (!targets.get(row.measure)?.grows) continue;
    const key = `${row.measure} ${row.language} ${row.label}`;
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  return [...series.values()].flatMap((/** @type {readonly Row[]} */ own) => {
    const exponent = growthOf(own);
    const [first] = own;
    if (exponent === undefined || !first) return [];
    const { label, language, measure } = first;
    const isMet = exponent <= greatestExponent;
    return [{ measure, language, lines: 0, label, what: 'growth', target: greatestExponent, value: exponent, isMet }];
  });
}
