import { floorLabel } from './parse-alone.mjs';
import { growthOf } from './targets.mjs';

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
  ['symbols', 'keystroke → symbols (ms)'],
  ['semantic-tokens', 'keystroke → semantic tokens (ms)'],
  ['semantic-tokens-delta', 'keystroke → semantic tokens, the difference (ms)'],
  ['formatting', 'format the file (ms)'],
  ['rename', 'rename (ms)'],
  ['burst', 'last of 50 keystrokes → diagnostics (ms)'],
  ['burst-stale', 'versions looked at for nothing during 50 keystrokes'],
  ['edits-memory', 'resident memory after many edits (MiB)'],
  ['crowd', 'open so many files → diagnostics of all (ms)'],
  ['crowd-memory', 'resident memory with so many files open (MiB)'],
  ['repository', 'command line on so many files (ms)'],
  ['repository-speed', 'command line on so many files (files per second)'],
  ['repository-memory', 'command line on so many files, peak memory (MiB)'],
  ['package-size', 'size of the package (MiB)'],
  ['package-size-without-shellcheck', 'size of the package without ShellCheck (MiB)'],
  ['client-load', "load the client's bundle in Node (ms)"],
  ['panel-size', 'script and style sheet of the panel (KiB)'],
  ['panel-search', 'search the whole wiki, 500 queries (ms)'],
  ['panel-results', 'keystroke → results in the panel, 500 queries (ms)'],
  ['panel-first-paint', 'open the panel → home painted (ms)'],
  ['panel-chapter', 'open a chapter → painted (ms)'],
]);

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

/**
 * The targets that were missed, the worst first, and how many were met.
 * @param {readonly import('./targets.mjs').Verdict[]} verdicts
 */
export function renderVerdicts(verdicts) {
  const missed = verdicts
    .filter(({ isMet }) => !isMet)
    .sort((left, right) => right.value / right.target - left.value / left.target);
  const lines = missed.map(({ label, language, lines: size, measure, target, value, what }) => {
    const sized = size > 0 ? ` ${size.toLocaleString('en')}` : '';
    return `MISSED  ${`${language} ${measure}${sized} ${shorten(label)}`.padEnd(52)} ${figure(value)} ${what}, the target is ${target}\n`;
  });
  return `\nTargets: ${verdicts.length - missed.length} met, ${missed.length} missed\n${lines.join('')}`;
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
  const isTime = /\(ms\)$/.test(titles.get(measure) ?? '');
  const hasGrowth = isTime && growth.some((text) => text !== '');
  const header = [/^(?:crowd|repository)/.test(measure) ? 'files' : 'lines', ...labels.map(shorten), ...pairs];
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
  const exponent = growthOf(rows);
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
