// @ts-check
/** @import { FrontMatter, Report } from './types.d.ts' */
import { parseDocument } from 'yaml';

const products = ['engine', 'compose', 'frontend', 'buildx', 'desktop'];

/**
 * What each field must be; `test` says whether a value is that.
 * @type {Record<string, { required: boolean, what: string, test: (value: unknown) => boolean }>}
 */
const fields = {
  slug: { required: true, what: 'a text', test: isText },
  title: { required: true, what: 'a text of at most 40 characters', test: (value) => isText(value, 1, 40) },
  order: { required: true, what: 'a whole number from 1 to 28', test: isOrder },
  summary: { required: true, what: 'a text of 60 to 160 characters', test: (value) => isText(value, 60, 160) },
  lastChecked: { required: true, what: 'a date such as 2026-01-31', test: isDate },
  checkedAgainst: {
    required: true,
    what: `a map of quoted versions with keys of ${products.join(', ')}`,
    test: isVersions,
  },
  since: { required: false, what: 'a product and a version, such as engine 28.0', test: isText },
  keywords: { required: true, what: 'a list of at most 15 texts', test: isKeywords },
};

/**
 * Separates the front matter from a text, keeping the lines of the rest where they are.
 * @param {string} text
 * @returns {{ source: string | undefined, body: string }}
 */
export function splitFrontMatter(text) {
  const match = /^---\n([\s\S]*?\n)?---\n/.exec(text);
  if (match === null) return { source: undefined, body: text };
  const blank = '\n'.repeat(match[0].split('\n').length - 1);
  return { source: match[1] ?? '', body: blank + text.slice(match[0].length) };
}

/**
 * Reads the front matter of a chapter and reports each field that is missing, unknown or of another type.
 * @param {string} source what stands between the two lines of dashes
 * @param {string} file
 * @param {Report} report
 * @returns {FrontMatter | undefined} nothing where a field is not usable
 */
export function parseFrontMatter(source, file, report) {
  const document = parseDocument(source);
  for (const error of document.errors)
    report(file, (error.linePos?.[0].line ?? 0) + 1, `Front matter: ${error.message.split('\n')[0]}`);
  const values = document.errors.length === 0 ? document.toJS() : undefined;
  if (typeof values !== 'object' || values === null) {
    report(file, 1, `The front matter is no map of fields. Write ${Object.keys(fields).join(', ')}, one a line.`);
    return undefined;
  }

  let isUsable = true;
  for (const name of Object.keys(values)) {
    if (name in fields) continue;
    const why = name === 'readingMinutes' ? 'It is computed.' : `Known are ${Object.keys(fields).join(', ')}.`;
    report(file, lineOf(source, name), `Unknown front matter field \`${name}\`. Remove it. ${why}`);
  }
  for (const [name, { required, what, test }] of Object.entries(fields)) {
    if (!(name in values) && !required) continue;
    if (name in values && test(values[name])) continue;
    isUsable = false;
    report(
      file,
      lineOf(source, name),
      name in values
        ? `Front matter field \`${name}\` must be ${what}.`
        : `Front matter field \`${name}\` is missing. Add ${what}.`,
    );
  }
  return isUsable ? values : undefined;
}

/**
 * @param {string} source
 * @param {string} name
 */
function lineOf(source, name) {
  const index = source.split('\n').findIndex((line) => line.startsWith(`${name}:`));
  return index < 0 ? 1 : index + 2;
}

/**
 * @param {unknown} value
 * @param {number} [shortest]
 * @param {number} [longest]
 */
function isText(value, shortest = 1, longest = Number.POSITIVE_INFINITY) {
  return typeof value === 'string' && value.length >= shortest && value.length <= longest;
}

/** @param {unknown} value */
function isOrder(value) {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 28;
}

/** @param {unknown} value */
function isDate(value) {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** @param {unknown} value */
function isVersions(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([product, version]) => products.includes(product) && typeof version === 'string')
  );
}

/** @param {unknown} value */
function isKeywords(value) {
  return Array.isArray(value) && value.length <= 15 && value.every((word) => typeof word === 'string');
}
