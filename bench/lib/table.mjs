import { floorLabel } from './parse-alone.mjs';
import { growthExponent } from './statistics.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {import('./rows.mjs').Comparison} Comparison
 */

const titles = new Map([
  ['initialize', 'process start → initialize answered (ms)'],
  ['first-diagnostics', 'process start → first diagnostics (ms)'],
  ['memory', 'resident memory with the file open (MiB)'],
  ['typing', 'keystroke → diagnostics (ms)'],
  ['hover', 'hover (ms)'],
  ['completion', 'keystroke → completion (ms)'],
]);

/** Below this the fixed cost of a round trip hides how the work grows. */
const leastLinesForGrowth = 300;

/**
 * One table for each language and measure: sizes down, servers across, then the ratios of ours to the others.
 * @param {{ rows: readonly Row[], comparisons: readonly Comparison[] }} results
 */
export function renderTables({ rows, comparisons }) {
  const keys = [...new Set(rows.map(({ language, measure }) => `${language} ${measure}`))];
  return keys
    .map((key) => {
      const [language = '', measure = ''] = key.split(' ');
      const fits = (/** @type {{ language: string, measure: string }} */ entry) =>
        entry.language === language && entry.measure === measure;
      return renderTable(language, measure, rows.filter(fits), comparisons.filter(fits));
    })
    .join('\n');
}

/** @param {string} language @param {string} measure @param {readonly Row[]} rows @param {readonly Comparison[]} comparisons */
function renderTable(language, measure, rows, comparisons) {
  const sizes = [...new Set(rows.map(({ lines }) => lines))];
  const labels = [...new Set(rows.map(({ label }) => label))];
  const pairs = [...new Set(comparisons.map(pairOf))];
  const body = sizes.map((size) => [
    size.toLocaleString('en'),
    ...labels.map((label) => cell(rows.find((row) => row.lines === size && row.label === label))),
    ...pairs.map((pair) => ratioCell(comparisons.find((one) => one.lines === size && pairOf(one) === pair))),
  ]);
  const growth = labels.map((label) => growthCell(rows.filter((row) => row.label === label)));
  const hasGrowth = measure !== 'memory' && growth.some((text) => text !== '');
  const header = ['lines', ...labels.map(shorten), ...pairs];
  const table = [header, ...body, ...(hasGrowth ? [['growth', ...growth, ...pairs.map(() => '')]] : [])];
  return `\n${language} · ${titles.get(measure) ?? measure} · p50 / p95\n${align(table)}`;
}

/** @param {Row | undefined} row */
function cell(row) {
  if (row === undefined) return '';
  if (row.p50 === null || row.p95 === null) return 'no answer';
  const share = row.answered < 1 ? ` (${Math.round(row.answered * 100)} % answered)` : '';
  return `${figure(row.p50)} / ${figure(row.p95)}${share}`;
}

/** @param {Comparison | undefined} comparison */
function ratioCell(comparison) {
  if (comparison === undefined) return '';
  const { against, ratio, low, high } = comparison;
  const peer = against === floorLabel ? '' : ` ${shorten(against)}`;
  return `${figure(ratio)}× (${figure(low)}–${figure(high)})${peer}`;
}

/** @param {readonly Row[]} rows */
function growthCell(rows) {
  const points = rows.flatMap(({ lines, p50 }) =>
    p50 !== null && lines >= leastLinesForGrowth ? [{ lines, value: p50 }] : [],
  );
  const exponent = growthExponent(points);
  return exponent === undefined ? '' : `lines^${exponent.toFixed(2)}`;
}

/** @param {Comparison} comparison */
function pairOf({ label, against }) {
  return `${shorten(label)} : ${against === floorLabel ? 'parsing' : 'fastest peer'}`;
}

/** @param {string} label */
function shorten(label) {
  return label.replace(/^docker-wiki/, 'ours').replace(/-language-(server|service)(-nodejs)?$/, '-ls');
}

/**
 * Two or three significant digits, without an exponent.
 * @param {number} value
 */
export function figure(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(value >= 0.1 ? 2 : 3);
}

/** @param {readonly (readonly string[])[]} table */
function align(table) {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map((row) =>
      row
        .map((text, column) => (column === 0 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
