// @ts-check
// Reads the snippets that people write in `snippets/source` and makes VS Code's snippet files from them.
import path from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { listFiles, readText } from './knowledge/files.mjs';
import { createMarkdown } from './knowledge/markdown.mjs';
import { parsePage } from './knowledge/page.mjs';
import { markdownFileText, snippetFileText } from './lib/snippet-files.mjs';
import { isCommandLanguage, isSnippetLanguage, snippetLanguages } from './lib/snippet-languages.mjs';

/**
 * @import { YAMLMap } from 'yaml'
 * @import { Page, Problem } from './knowledge/types.d.ts'
 * @import { SnippetLanguage, SnippetScope } from './lib/snippet-languages.mjs'
 *
 * @typedef {object} Snippet
 * @property {string} id
 * @property {string} title
 * @property {SnippetLanguage} language
 * @property {SnippetScope} scope
 * @property {readonly string[]} prefixes the id first
 * @property {string} description one sentence
 * @property {string} chapter page address, such as `chapters/compose#ports`
 * @property {string} [since] product and version, such as `compose 2.22`
 * @property {boolean} [deletesData]
 * @property {string} [topic] section of the cheat sheet that lists it; command lines have one
 * @property {Readonly<Record<string, number>>} [fills] of a whole file: what a workspace tells, and the tab stop that
 *   takes it
 * @property {string} body in VS Code's snippet syntax, without a line end behind its last line
 */

const required = ['id', 'title', 'language', 'prefixes', 'description', 'chapter', 'body'];
const optional = ['since', 'deletesData', 'fills'];
/** What a workspace tells of itself: `server/src/new-files` finds it out. */
const told = ['version', 'port', 'name', 'main', 'module', 'output', 'node'];
const sincePattern = /^(?:engine|compose|frontend|buildkit|buildx|desktop) \d+(?:\.\d+){0,2}$/;

/**
 * All snippets, in the order of their files. Entries with a problem are left out.
 * @param {string} root the project's folder
 * @returns {Promise<{ snippets: Snippet[], problems: Problem[], titleOf: ReadonlyMap<string, string> }>} `titleOf`
 *   leads from page addresses to titles such as `Compose › Ports`
 */
export async function readSnippets(root) {
  /** @type {Problem[]} */
  const problems = [];
  const titleOf = await readTitles(root);
  const read = new Map();
  for (const name of await listFiles(path.join(root, 'snippets/source'), '.yaml')) {
    const file = `snippets/source/${name}`;
    for (const { entry, line } of parseEntries(await readText(path.join(root, file)), file, problems)) {
      const twin = [...read.values()].find(({ id, title, language }) => {
        return id === entry.id || (title === entry.title && language === entry.language);
      });
      const wrong = [
        ...problemsOf(entry, titleOf),
        ...(twin ? [`The snippet \`${twin.id}\` has this id or title already.`] : []),
      ];
      for (const message of wrong) problems.push({ file, line, message });
      if (wrong.length > 0) continue;
      const scope = isCommandLanguage(entry.language) ? 'command' : entry.scope;
      read.set(entry.id, { ...entry, scope, body: entry.body.replace(/\n+$/, '') });
    }
  }
  return { snippets: [...read.values()], problems, titleOf };
}

/**
 * VS Code's snippet files, ready to be written or compared.
 * @param {string} root the project's folder
 * @returns {Promise<Map<string, string>>} path relative to the root → text
 * @throws {Error} naming every problem of the sources
 */
export async function snippetFiles(root) {
  const { snippets, problems, titleOf } = await readSnippets(root);
  if (problems.length > 0) {
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
  const files = Object.keys(snippetLanguages).map((language) => {
    const own = snippets.filter((snippet) => snippet.language === language);
    return /** @type {const} */ ([`snippets/${language}.json`, snippetFileText(own, titleOf)]);
  });
  return new Map([...files, ['snippets/markdown.json', markdownFileText(snippets, titleOf)]]);
}

/**
 * What the server's completion offers, as JSON.
 * @param {string} root the project's folder
 */
export async function servedSnippetsText(root) {
  const { snippets, titleOf } = await readSnippets(root);
  const served = snippets.filter(({ language }) => snippetLanguages[language].served);
  return JSON.stringify(served.map((snippet) => ({ ...snippet, chapterTitle: titleOf.get(snippet.chapter) })));
}

/**
 * @param {string} text
 * @param {string} file
 * @param {Problem[]} problems
 * @returns {{ entry: Record<string, any>, line: number }[]}
 */
function parseEntries(text, file, problems) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const { message, pos } of document.errors) {
    problems.push({ file, line: lines.linePos(pos[0]).line, message });
  }
  if (document.errors.length > 0) return [];
  if (!isSeq(document.contents)) {
    problems.push({ file, line: 1, message: 'The file is no list of snippets. Begin each with `- id:`.' });
    return [];
  }
  return document.contents.items.flatMap((item) => {
    const line = lines.linePos(/** @type {YAMLMap} */ (item).range?.[0] ?? 0).line;
    if (isMap(item)) return [{ entry: item.toJSON(), line }];
    problems.push({ file, line, message: 'The item is no snippet. Begin it with `- id:`.' });
    return [];
  });
}

/**
 * What is wrong with one entry, as sentences.
 * @param {Record<string, any>} entry
 * @param {ReadonlyMap<string, string>} titleOf
 * @returns {string[]}
 */
function problemsOf(entry, titleOf) {
  const place = isCommandLanguage(entry.language) ? 'topic' : 'scope';
  const needed = [...required, place];
  const missing = needed.filter((key) => !(key in entry));
  if (missing.length > 0) return missing.map((key) => `\`${key}\` is missing.`);

  const { id, title, language, scope, topic, prefixes, description, chapter, since, deletesData, fills, body } = entry;
  const fits = isSnippetLanguage(language) ? snippetLanguages[language].scopes : undefined;
  /** @type {[boolean, string][]} */
  const checks = [
    [/^dw-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id), `The id \`${id}\` is not \`dw-\` and words in kebab-case.`],
    [isText(title), '`title` is no text.'],
    [fits !== undefined, `\`language\` is ${language}; it is one of ${Object.keys(snippetLanguages).join(', ')}.`],
    [
      place === 'topic' || (fits?.includes(scope) ?? true),
      `\`scope\` is ${scope}; for ${language} it is one of ${fits?.join(', ')}.`,
    ],
    [place === 'scope' || /^[a-z]+(?:-[a-z]+)*$/.test(topic), '`topic` is a section of the cheat sheet.'],
    [
      Array.isArray(prefixes) && prefixes.length > 1 && prefixes.every(isText) && prefixes[0] === id,
      '`prefixes` begins with the id and goes on with at least one word that people type.',
    ],
    [isText(description) && /^[A-Za-z][^.]*(?:\.\w[^.]*)*\.$/.test(description), '`description` is one sentence.'],
    [titleOf.has(chapter), `\`chapter\` is ${chapter}; there is no such section in docs-content/chapters.`],
    [since === undefined || sincePattern.test(since), '`since` is a product and a version, such as `compose 2.22`.'],
    [deletesData === undefined || deletesData === true, '`deletesData` is true or left out.'],
    [
      fills === undefined || (scope === 'file' && areStops(fills, body)),
      `\`fills\` leads, in a whole file, from ${told.join(', ')} to a tab stop of the body.`,
    ],
    [isText(body), '`body` is no text.'],
    [!/\t|\r/.test(body), '`body` contains a tab or a carriage return.'],
  ];
  const unknown = Object.keys(entry).filter((key) => !needed.includes(key) && !optional.includes(key));
  return [
    ...checks.filter(([ok]) => !ok).map(([, message]) => message),
    ...unknown.map((key) => `\`${key}\` is unknown; the keys are ${[...needed, ...optional].join(', ')}.`),
  ];
}

/**
 * @param {unknown} fills
 * @param {unknown} body
 */
function areStops(fills, body) {
  if (typeof fills !== 'object' || fills === null) return false;
  return Object.entries(fills).every(
    ([name, stop]) =>
      told.includes(name) && (String(body).includes(`\${${stop}:`) || String(body).includes(`\${${stop}|`)),
  );
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

/**
 * Titles by page address, such as `Compose › Ports` by `chapters/compose#ports`.
 * @param {string} root
 */
async function readTitles(root) {
  const folder = path.join(root, 'docs-content');
  const md = createMarkdown();
  /** @type {Map<string, string>} */
  const titleOf = new Map();
  for (const file of await listFiles(path.join(folder, 'chapters'), '.md')) {
    const text = await readText(path.join(folder, 'chapters', file));
    const { address, sections } = parsePage(md, `chapters/${file}`, text, leaveToPageChecks);
    const [chapter, ...below] = sections;
    titleOf.set(address, chapter?.title ?? address);
    for (const { id, title } of below) titleOf.set(`${address}#${id}`, `${titleOf.get(address)} › ${title}`);
  }
  return titleOf;
}

/** Problems of the pages are reported where the pages are built. */
function leaveToPageChecks() {
  return undefined;
}
