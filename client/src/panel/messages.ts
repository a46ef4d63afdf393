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

const isSection = isObject({ id: isString, title: isString, level: isCount });

const isSeverity = isOneOf('error', 'warning', 'info', 'hint');

/** The table of contents, as the build writes it to `toc.json`. */
export const isToc = isObject({
  chapters: isListOf(
    isObject({ slug: isString, title: isString, order: isCount, summary: isString, minutes: isCount }),
  ),
  reference: isListOf(isObject({ page: isString, title: isString, sections: isListOf(isSection) })),
  rules: isListOf(
    isObject({
      id: isString,
      title: isString,
      summary: isString,
      language: isString,
      severity: isSeverity,
      aliases: isListOf(isString),
    }),
  ),
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

const isFile = isObject({ uri: isString, name: isString, findings: isListOf(isFinding) });

/** Where the cursor is, in the wiki's terms; `line` is 0-based. */
const isPlace = isObject({ address: isAddress, label: isString, line: isCount });

const isSettings = isObject({ followCursor: isBoolean, style: isOneOf('native', 'brutalist') });

const toHost = {
  ready: {},
  page: { page: isAddress },
  searchIndex: {},
  copy: { request: isCount, text: isString },
  insertText: { request: isCount, text: isString },
  insertSnippet: { request: isCount, id: isString },
  reveal: { uri: isString, line: isCount, character: isCount },
  showProblems: {},
  focusEditor: {},
};

const toPage = {
  start: { toc: isNullOr(isToc), settings: isSettings },
  settings: { settings: isSettings },
  file: { file: isNullOr(isFile) },
  page: { page: isAddress, html: isNullOr(isString) },
  searchIndex: { json: isNullOr(isString) },
  open: { address: isAddress },
  search: { query: isNullOr(isString) },
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
export type Settings = Checked<typeof isSettings>;
export type ToHost = Message<typeof toHost>;
export type ToPage = Message<typeof toPage>;
