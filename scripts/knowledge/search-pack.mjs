// @ts-check
/**
 * @import MiniSearch from 'minisearch'
 * @import { SearchEntry } from './search-options.mjs'
 * @import { Search } from './search-pack.mjs'
 */
import { searchOptions } from './search-options.mjs';
import { searchIn } from './search-run.mjs';

/**
 * What `search.json` holds: half the size of the index as MiniSearch writes it.
 * @typedef {object} PackedIndex
 * @property {Record<string, string[]>} stored each stored field as a column, in the order of the entries
 * @property {string} lengths for each entry, how many words each field holds
 * @property {number[]} averages of these, for each field
 * @property {string} terms in order, each as how much of the one before it begins with, and the rest
 * @property {string} places for each term and field the entries it stands in, as the distance to the one before,
 *   doubled, and one more where a count follows
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const values = new Uint8Array(128);
for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;

/**
 * @param {MiniSearch<SearchEntry>} index to which entries have only been added
 * @returns {PackedIndex}
 */
export function packIndex(index) {
  const { averageFieldLength, fieldLength, index: postings, storedFields } = index.toJSON();
  const entries = Object.values(storedFields);
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    stored: Object.fromEntries(
      searchOptions.storeFields.map((name) => [name, entries.map((entry) => String(entry[name]))]),
    ),
    lengths: Object.values(fieldLength)
      .flatMap((each) => Array.from(each, written))
      .join(''),
    averages: averageFieldLength,
    terms: sorted.map(([term], at) => frontCoded(term, sorted[at - 1]?.[0] ?? '')).join(' '),
    places: sorted.map(([, byField]) => writtenFields(byField)).join(' '),
  };
}

/**
 * Where a term stands is read when a query first asks for it.
 * @param {PackedIndex} packed
 * @returns {Search}
 */
export function openPackedIndex({ averages, lengths, places, stored, terms }) {
  /** @type {number[]} */
  const shared = [];
  const unread = places.split(' ');
  /** @type {number[][][]} */
  const read = [];
  let term = '';
  return searchIn({
    ...{ averages, stored, shared },
    lengths: readNumbers(lengths),
    terms: terms.split(' ').map((text) => {
      const [same = 0] = readNumbers(text, 1);
      shared.push(same);
      term = term.slice(0, same) + text.slice(written(same).length);
      return term;
    }),
    placesOf: (at) => {
      read[at] ??= (unread[at] ?? '').split('.').map(readPlaces);
      return read[at];
    },
  });
}

/**
 * @param {string} term
 * @param {string} before
 */
function frontCoded(term, before) {
  let same = 0;
  while (same < term.length && term[same] === before[same]) same++;
  return written(same) + term.slice(same);
}

/** @param {Record<string, Record<string, number>>} byField */
function writtenFields(byField) {
  return searchOptions.fields.map((_, id) => writtenPlaces(byField[id] ?? {})).join('.');
}

/** @param {Record<string, number>} counts by entry */
function writtenPlaces(counts) {
  let last = -1;
  return Object.entries(counts)
    .map(([key, count]) => {
      const distance = Number(key) - last - 1;
      last = Number(key);
      return count > 1 ? written(distance * 2 + 1) + written(count) : written(distance * 2);
    })
    .join('');
}

/**
 * The entries and how often each holds the term, one after the other.
 * @param {string} text
 */
function readPlaces(text) {
  /** @type {number[]} */
  const counts = [];
  const numbers = readNumbers(text);
  let entry = -1;
  for (let at = 0; at < numbers.length; at++) {
    const step = numbers[at] ?? 0;
    entry += (step >> 1) + 1;
    counts.push(entry, step % 2 === 1 ? (numbers[++at] ?? 1) : 1);
  }
  return counts;
}

/**
 * Five bits a digit, the lowest first; the upper half of the digits says that more follow.
 * @param {number} number
 */
function written(number) {
  let text = '';
  let left = number;
  for (; left >= 32; left >>= 5) text += digits[32 + (left & 31)];
  return text + digits[left];
}

/**
 * @param {string} text
 * @param {number} [most]
 */
function readNumbers(text, most = Number.POSITIVE_INFINITY) {
  /** @type {number[]} */
  const numbers = [];
  let number = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const value = values[text.charCodeAt(at)] ?? 0;
    number |= (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    numbers.push(number);
    if (numbers.length === most) break;
    number = 0;
    shift = 0;
  }
  return numbers;
}
