// @ts-check
/** @import { Page } from './types.d.ts' */
import { plainText } from './plain-text.mjs';

const wordsPerMinute = 200;
/** Code is looked over rather than read. */
const weightOfCode = 0.5;
/** A table is searched for one row. */
const weightOfTables = 0.1;

/**
 * @param {Page} page
 * @returns {number} whole minutes, at least one
 */
export function readingMinutes({ tokens }) {
  let words = 0;
  let isInTable = false;
  for (const token of tokens) {
    if (token.type === 'table_open' || token.type === 'table_close') isInTable = token.type === 'table_open';
    if (token.type === 'inline') words += (isInTable ? weightOfTables : 1) * countWords(plainText(token));
    if (token.type === 'fence') words += weightOfCode * countWords(token.content);
  }
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** @param {string} text */
function countWords(text) {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
