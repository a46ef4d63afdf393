// @ts-check
/** @import { Search, SearchHit } from './search-pack.mjs' */
import { searchOptions } from './search-options.mjs';
import { termsWithin } from './search-slips.mjs';

/**
 * An index that is open; fields and stored fields are those of the options.
 * @typedef {object} OpenIndex
 * @property {Readonly<Record<string, readonly string[]>>} stored each stored field as a column
 * @property {readonly number[]} lengths for each entry, how many words each field holds
 * @property {readonly number[]} averages of these, for each field
 * @property {readonly string[]} terms in order
 * @property {readonly number[]} shared for each term, how much of the one before it begins with
 * @property {(term: number) => readonly (readonly number[])[]} placesOf for each field the entries that hold a term, in
 *   order, each followed by how often
 */

/** What a word counts that only begins like a term, or only resembles it. */
const weights = { beginning: 0.375, resembling: 0.45 };

/** No word differs in more letters from what it means. */
const mostSlips = 6;

/** The usual ones of BM25+: what repetition adds, what length takes away, what being there at all is worth. */
const ranking = { repetition: 1.2, length: 0.7, presence: 0.5 };

const { fields, processTerm, searchOptions: usual, tokenize } = searchOptions;
const boosts = new Map(Object.entries(usual.boost));

/**
 * Finds entries by words, their beginnings and slips of the finger, ranked as MiniSearch does, which writes the index.
 * It reads typed columns instead of building an object for every entry that a word meets, so that even the first two
 * letters of a word, which meet half of the wiki, are answered within a frame.
 * @param {OpenIndex} index
 * @returns {Search}
 */
export function searchIn(index) {
  const { averages, lengths, placesOf, stored, terms } = index;
  const entries = stored.page?.length ?? 0;

  return {
    search(query, { combineWith = usual.combineWith, fuzzy = usual.fuzzy, prefix = usual.prefix } = {}) {
      const words = tokenize(query).flatMap((word) => processTerm(word) ?? []);
      const scores = new Float64Array(entries);
      const met = new Uint16Array(entries);
      const lastWord = new Int32Array(entries).fill(-1);
      const asked = new Set();
      /** @type {Set<number>} */
      const all = new Set();
      for (const [at, word] of words.entries()) {
        const isBeginning = typeof prefix === 'function' ? prefix(word, at, words) : prefix;
        const tolerance = typeof fuzzy === 'function' ? fuzzy(word) : fuzzy;
        const isNew = !asked.has(word);
        asked.add(word);
        for (const [term, weight] of termsLike(word, isBeginning, tolerance)) {
          all.add(term);
          score(term, weight, (entry, value) => {
            scores[entry] = (scores[entry] ?? 0) + value;
            if (!isNew || lastWord[entry] === at) return;
            lastWord[entry] = at;
            met[entry] = (met[entry] ?? 0) + 1;
          });
        }
      }
      const needed = combineWith === 'OR' ? 1 : asked.size;
      const found = [];
      for (let entry = 0; entry < entries; entry++) {
        const count = met[entry] ?? 0;
        if (count < needed || count === 0) continue;
        scores[entry] = (scores[entry] ?? 0) * count;
        found.push(entry);
      }
      found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      return found.map((entry) => new Hit(index, entry, all));
    },
  };

  /**
   * What each entry gains by holding a term.
   * @param {number} term
   * @param {number} weight
   * @param {(entry: number, value: number) => void} add
   */
  function score(term, weight, add) {
    const { length, presence, repetition } = ranking;
    for (const [field, places] of placesOf(term).entries()) {
      const holders = places.length / 2;
      const worth =
        weight * (boosts.get(fields[field] ?? '') ?? 1) * Math.log(1 + (entries - holders + 0.5) / (holders + 0.5));
      const perWord = (repetition * length) / (averages[field] ?? 1);
      for (let at = 0; at < places.length; at += 2) {
        const entry = places[at] ?? 0;
        const count = places[at + 1] ?? 1;
        const words = lengths[entry * fields.length + field] ?? 0;
        const often = (count * (repetition + 1)) / (count + repetition * (1 - length) + perWord * words);
        add(entry, worth * (presence + often));
      }
    }
  }

  /**
   * The terms that a word may mean, with what each counts.
   * @param {string} word
   * @param {boolean} isBeginning
   * @param {number | false} tolerance
   * @returns {Map<number, number>}
   */
  function termsLike(word, isBeginning, tolerance) {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (let at = firstFrom(word); terms[at]?.startsWith(word); at++) {
      const { length } = terms[at] ?? '';
      const further = length - word.length;
      if (further === 0) found.set(at, 1);
      else if (isBeginning) found.set(at, (weights.beginning * length) / (length + 0.3 * further));
      else break;
    }
    const most = tolerance === false ? 0 : Math.min(mostSlips, Math.round(word.length * tolerance));
    if (most === 0) return found;
    for (const [at, distance] of termsWithin(most, word, index)) {
      const { length } = terms[at] ?? '';
      if (!found.has(at)) found.set(at, (weights.resembling * length) / (length + distance));
    }
    return found;
  }

  /** @param {string} word */
  function firstFrom(word) {
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((terms[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Reads where it is asked, as of some thousand hits a few dozen are looked at.
 * @implements {SearchHit}
 */
class Hit {
  #index;
  #entry;
  #met;

  /**
   * @param {OpenIndex} index
   * @param {number} entry
   * @param {ReadonlySet<number>} met terms of the index, here or elsewhere
   */
  constructor(index, entry, met) {
    this.#index = index;
    this.#entry = entry;
    this.#met = met;
  }

  get page() {
    return this.#index.stored.page?.[this.#entry] ?? '';
  }

  get title() {
    return this.#index.stored.title?.[this.#entry] ?? '';
  }

  get where() {
    return this.#index.stored.where?.[this.#entry] ?? '';
  }

  get kind() {
    return this.#index.stored.kind?.[this.#entry] ?? '';
  }

  get excerpt() {
    return this.#index.stored.excerpt?.[this.#entry] ?? '';
  }

  get terms() {
    const isHere = (/** @type {number} */ term) =>
      this.#index.placesOf(term).some((places) => holds(places, this.#entry));
    return [...this.#met].filter(isHere).map((term) => this.#index.terms[term] ?? '');
  }
}

/**
 * @param {readonly number[]} places
 * @param {number} entry
 */
function holds(places, entry) {
  for (let at = 0; at < places.length; at += 2) if ((places[at] ?? 0) >= entry) return places[at] === entry;
  return false;
}
