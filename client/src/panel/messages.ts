import { isAddress } from './address';
import {
  type Checked,
  isBoolean,
  isCount,
  isListOf,
  isMessageOf,
  isNullOr,
  isObject,
  isOneOf,
  isString,
  type Message,
} from './schema';

/** What the page asks of the extension, or undefined where the value is no such message. */
export function readToHost(value: unknown): ToHost | undefined {
  return isToHost(value) ? value : undefined;
}

/** What the extension tells the page, or undefined where the value is no such message. */
export function readToPage(value: unknown): ToPage | undefined {
  return isToPage(value) ? value : undefined;
}

const isSeverity = isOneOf('error', 'warning', 'info', 'hint');

/** The table of contents, as the build writes it to `toc.json`. */
export const isToc = isObject({
  chapters: isListOf(
    isObject({ slug: isString, title: isString, order: isCount, summary: isString, minutes: isCount }),
  ),
  reference: isListOf(isObject({ page: isString, title: isString })),
  rules: isListOf(
    isObject({
      id: isString,
      title: isString,
      language: isString,
      category: isString,
      severity: isSeverity,
      fix: isOneOf('safe', 'suggestion', 'none'),
      aliases: isListOf(isString),
    }),
  ),
  redirects: isListOf(isObject({ from: isAddress, to: isAddress })),
});

/** A problem in the file of the active editor; `line` and `character` are 0-based, UTF-16. */
const isFinding = isObject({
  rule: isString,
  message: isString,
  severity: isSeverity,
  line: isCount,
  character: isCount,
  excerpt: isString,
});

/** An instruction or key that the file uses, and how often. */
const isUse = isObject({ name: isString, count: isCount, address: isAddress });

const isFile = isObject({
  uri: isString,
  name: isString,
  findings: isListOf(isFinding),
  uses: isListOf(isUse),
  picture: isNullOr(isOneOf('stages', 'topology')),
});

/** Where the cursor is, in the wiki's terms; `line` is 0-based. */
const isPlace = isObject({ address: isAddress, label: isString, line: isCount });

/** What a piece of a text means: the words that it is about, and Markdown as hovers have it. */
const isPart = isObject({ text: isString, markdown: isString });

/** `idle` is a server that no file has asked for yet. */
const isStatus = isObject({
  server: isOneOf('idle', 'starting', 'running', 'stopped'),
  trusted: isBoolean,
});

const isSettings = isObject({ followCursor: isBoolean, style: isOneOf('native', 'brutalist') });

const toHost = {
  ready: {},
  page: { page: isAddress },
  searchIndex: {},
  copy: { request: isCount, text: isString },
  insertText: { request: isCount, text: isString },
  insertSnippet: { request: isCount, id: isString },
  newFile: { request: isCount, text: isString, language: isString },
  toTerminal: { request: isCount, text: isString },
  fixAll: { request: isCount, rule: isString },
  copyAddress: { request: isCount, address: isAddress },
  explain: { text: isString },
  openInEditor: { address: isAddress },
  titled: { title: isString },
  reveal: { uri: isString, line: isCount, character: isCount },
  showProblems: {},
  showPicture: {},
  focusEditor: {},
  restartServer: {},
  showLog: {},
  manageTrust: {},
};

const toPage = {
  start: { toc: isNullOr(isToc), settings: isSettings, status: isStatus },
  status: { status: isStatus },
  settings: { settings: isSettings },
  file: { file: isNullOr(isFile) },
  page: { page: isAddress, html: isNullOr(isString) },
  unreadable: { page: isAddress },
  searchIndex: { json: isNullOr(isString) },
  open: { address: isAddress },
  dead: { address: isString },
  toTab: {},
  search: { query: isNullOr(isString) },
  explain: { text: isString, parts: isNullOr(isListOf(isPart)) },
  explained: { text: isString, parts: isNullOr(isListOf(isPart)) },
  follow: { place: isNullOr(isPlace), edited: isBoolean },
  done: { request: isCount, failure: isNullOr(isString) },
};

const isToHost = isMessageOf(toHost);
const isToPage = isMessageOf(toPage);

export type Severity = Checked<typeof isSeverity>;
export type Toc = Checked<typeof isToc>;
export type Rule = Toc['rules'][number];
export type Finding = Checked<typeof isFinding>;
export type DockerFile = Checked<typeof isFile>;
export type Place = Checked<typeof isPlace>;
export type Use = Checked<typeof isUse>;
export type Part = Checked<typeof isPart>;
export type Status = Checked<typeof isStatus>;
export type Settings = Checked<typeof isSettings>;
export type ToHost = Message<typeof toHost>;
export type ToPage = Message<typeof toPage>;
