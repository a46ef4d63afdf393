// @ts-check

/**
 * The terms that a few letters more, fewer or others make of a word, with how many. What a term shares with the one
 * before it is not looked at again, and a beginning that differs too much ends all terms that have it.
 * @param {number} most letters
 * @param {string} word
 * @param {{ terms: readonly string[], shared: readonly number[] }} index in order, with how much of the one before each
 *   term begins with
 * @returns {[at: number, letters: number][]}
 */
export function termsWithin(most, word, { shared, terms }) {
  /** @type {[number, number][]} */
  const found = [];
  /** @type {Uint8Array | undefined} */
  let rows;
  let filled = 0;
  let hopeless = Number.POSITIVE_INFINITY;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? '';
    filled = Math.min(filled, shared[at] ?? 0);
    if (filled >= hopeless || Math.abs(term.length - word.length) > most) continue;
    rows ??= emptyTable(most, word);
    hopeless = Number.POSITIVE_INFINITY;
    for (let row = filled + 1; row <= term.length && hopeless > row; row++) {
      if (fillRow(rows, row, term.charCodeAt(row - 1), word, most) > most) hopeless = row;
    }
    filled = term.length;
    const letters = rows[term.length * (word.length + 1) + word.length] ?? most + 1;
    if (hopeless > term.length && letters <= most) found.push([at, letters]);
  }
  return found;
}

/**
 * @param {number} most
 * @param {string} word
 */
function emptyTable(most, word) {
  const width = word.length + 1;
  const rows = new Uint8Array(width * (width + most)).fill(most + 1);
  for (let column = 0; column <= Math.min(word.length, most); column++) rows[column] = column;
  return rows;
}

/**
 * A row of Levenshtein's table: how far the beginnings of a word are from a beginning of a term. Away from the diagonal
 * the distances are too great in any case.
 * @param {Uint8Array} rows
 * @param {number} row
 * @param {number} letter the last one of the term's beginning
 * @param {string} word
 * @param {number} most greater distances are all the same
 * @returns {number} the least distance in the row
 */
function fillRow(rows, row, letter, word, most) {
  const width = word.length + 1;
  const start = row * width;
  const above = start - width;
  let least = Math.min(row, most + 1);
  rows[start] = least;
  const end = Math.min(word.length, row + most);
  for (let column = Math.max(1, row - most); column <= end; column++) {
    const other = word.charCodeAt(column - 1) === letter ? 0 : 1;
    const changed = (rows[above + column - 1] ?? 0) + other;
    const distance = Math.min(changed, (rows[above + column] ?? 0) + 1, (rows[start + column - 1] ?? 0) + 1, most + 1);
    rows[start + column] = distance;
    if (distance < least) least = distance;
  }
  return least;
}
