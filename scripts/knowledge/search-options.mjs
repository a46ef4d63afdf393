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

/** Options with which the index is written at build time and read by the panel; both must use the same. */
export const searchOptions = {
  fields: ['title', 'names', 'text'],
  storeFields: ['page', 'title', 'where', 'kind', 'excerpt'],
  searchOptions: {
    boost: { title: 4, names: 3 },
    combineWith: /** @type {const} */ ('AND'),
    prefix: true,
    fuzzy: toleranceFor,
  },
};

/**
 * Short words and names with digits, such as DL3006, have near neighbours that mean something else.
 * @param {string} term
 * @returns {number | false}
 */
function toleranceFor(term) {
  return term.length < 5 || /\d/.test(term) ? false : 0.2;
}
