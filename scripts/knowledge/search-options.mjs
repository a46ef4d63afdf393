// @ts-check

/**
 * An entry of the search index.
 * @typedef {object} SearchEntry
 * @property {string} id
 * @property {string} page address that the entry leads to
 * @property {string} title may hold code in backticks
 * @property {string} where page title or language
 * @property {'chapter' | 'section' | 'rule' | 'card'} kind
 * @property {string} excerpt beginning of the text; may hold code in backticks
 * @property {string} text
 * @property {string} names card keys, rule ids, aliases, key words
 */

/** Options with which the index is written at build time and read by panel, command line and site. */
export const searchOptions = {
  fields: ['title', 'names', 'text'],
  storeFields: ['page', 'title', 'where', 'kind', 'excerpt'],
  tokenize: (/** @type {string} */ text) => text.split(/[\s\p{P}]+/u),
  processTerm,
  searchOptions: {
    boost: { title: 4, names: 3 },
    combineWith: /** @type {const} */ ('AND'),
    prefix: true,
    fuzzy: toleranceFor,
  },
};

/** These stand nearly everywhere: to ask for them narrows nothing down, and their places would fill a tenth of the index. */
const stopWords = new Set(
  'a an and are at be by does has in is it its of or so that the them there to which'.split(' '),
);

/**
 * Titles hold code in backticks, which are no part of its words.
 * @param {string} term
 * @returns {string | null} null for a word that is left out, of the index and of queries
 */
function processTerm(term) {
  const word = term.replaceAll('`', '').toLowerCase();
  return word === '' || stopWords.has(word) ? null : word;
}

/**
 * Short words and names with digits, such as DL3006, have near neighbours that mean something else.
 * @param {string} term
 * @returns {number | false}
 */
function toleranceFor(term) {
  return term.length < 5 || /\d/.test(term) ? false : 0.2;
}
