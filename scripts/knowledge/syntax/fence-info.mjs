// @ts-check
/** @import { Fence } from '../types.d.ts' */

/** Languages that a fence may name. */
export const fenceLanguages = new Set(
  'dockerfile compose dockerignore sh json yaml ini toml hcl powershell nginx text'.split(' '),
);

const marks = new Set(['bad', 'good', 'fixed', 'with', 'output', 'crlf', 'no-final-newline']);
const settings = new Set(['file', 'bad']);

/**
 * Reads what stands behind the backticks of a fence.
 * @param {string} info
 * @returns {Fence & { unknown: string[] }} `unknown` are words that mean nothing here
 */
export function parseFenceInfo(info) {
  const [language = '', ...words] = info.trim().split(/\s+/);
  const values = new Map(words.filter((word) => word.includes('=')).map(splitSetting));
  return {
    language,
    bad: words.includes('bad') || values.has('bad'),
    badRule: values.get('bad'),
    good: words.includes('good'),
    fixed: words.includes('fixed'),
    isContext: words.includes('with'),
    isOutput: words.includes('output'),
    hasCrlf: words.includes('crlf'),
    lacksFinalNewline: words.includes('no-final-newline'),
    file: values.get('file'),
    unknown: words.filter((word) => !marks.has(word) && !settings.has(splitSetting(word)[0])),
  };
}

/**
 * @param {string} word
 * @returns {[string, string]}
 */
function splitSetting(word) {
  const at = word.indexOf('=');
  return at < 0 ? ['', ''] : [word.slice(0, at), word.slice(at + 1)];
}
