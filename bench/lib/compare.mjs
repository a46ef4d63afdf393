import { readFileSync } from 'node:fs';
import { UserError } from '../../scripts/lib/user-error.mjs';
import { floorLabel } from './parse-alone.mjs';
import { ourName } from './rows.mjs';
import { figure } from './table.mjs';

/** @typedef {{ rows: import('./rows.mjs').Row[], comparisons: import('./rows.mjs').Comparison[] }} Results */

/** Two runs on one machine differ by this much without any cause in the code. */
const noise = 0.15;

/** @param {string} file @returns {Results} an earlier run */
export function readResults(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(results.rows) && Array.isArray(results.comparisons)) return results;
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  throw new UserError(`${file} is not a result of this bench.`);
}

/**
 * What changed for our server, one line for each row that both runs have. Where both runs have a ratio to a peer, it
 * decides: it holds between machines and under load, and times alone do not.
 * @param {Results} base
 * @param {Results} current
 */
export function renderChanges(base, current) {
  const lines = current.rows.flatMap((row) => {
    const before = base.rows.find((other) => sameKey(other, row));
    if (!row.label.startsWith(ourName) || row.p50 === null || typeof before?.p50 !== 'number') return [];
    const change = row.p50 / before.p50 - 1;
    const ratioBefore = ratioOf(base, row);
    const ratio = ratioOf(current, row);
    const hasRatios = ratioBefore !== undefined && ratio !== undefined;
    const judged = hasRatios ? ratio / ratioBefore - 1 : change;
    const ratioText = hasRatios ? `  (to the peer: ${figure(ratioBefore)}× → ${figure(ratio)}×)` : '';
    const name = `${row.language} ${row.measure} ${row.lines} ${row.label}`.padEnd(58);
    return [`${verdict(judged)} ${name} ${figure(before.p50)} → ${figure(row.p50)}  ${signed(change)}${ratioText}`];
  });
  return `\nChanges since the base (p50; ${noise * 100} % and less is noise)\n${lines.join('\n')}\n`;
}

/** @param {number} change */
function verdict(change) {
  if (Math.abs(change) <= noise) return '  same  ';
  return change > 0 ? '  SLOWER' : '  faster';
}

/** @param {number} change */
function signed(change) {
  return `${change > 0 ? '+' : ''}${Math.round(change * 100)} %`;
}

/** @param {Results} results @param {import('./rows.mjs').Row} row */
function ratioOf({ comparisons }, row) {
  return comparisons.find((one) => sameKey(one, row) && one.against !== floorLabel)?.ratio;
}

/** @typedef {import('./rows.mjs').Key & { label: string }} Named */
/** @param {Named} left @param {Named} right */
function sameKey(left, right) {
  return (
    left.measure === right.measure &&
    left.language === right.language &&
    left.lines === right.lines &&
    left.label === right.label
  );
}
