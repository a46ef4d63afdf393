import { home, isAddress } from './address';
import { isCount, isRecord, isString } from './schema';

/** One stop on the reader's way: a page, or the results of a search. */
export interface Entry {
  readonly address: string;
  /** Set where the results for it are shown in place of the page. */
  readonly query?: string;
  /** Set on the page that explains a text. */
  readonly text?: string;
  /** Pixels from the top. */
  readonly scroll: number;
  /** The address of the link that had the focus when the reader went on. */
  readonly focus?: string;
  /** The cursor led here, not the reader. */
  readonly followed?: boolean;
}

/** The reader's way and the place on it; never empty. */
export interface History {
  readonly entries: readonly Entry[];
  readonly at: number;
}

export function newHistory(): History {
  return { entries: [startOfAll], at: 0 };
}

export function current(history: History): Entry {
  return history.entries[history.at] ?? startOfAll;
}

/** Goes on to `entry`; what lay ahead is forgotten, and so is the start of a way that has become too long. */
export function visit(history: History, entry: Entry): History {
  const entries = [...history.entries.slice(0, history.at + 1), entry].slice(-longestWay);
  return { entries, at: entries.length - 1 };
}

/** Changes the current entry in place, which keeps the way back and forward as it is. */
export function amend(history: History, change: Partial<Entry>): History {
  return { ...history, entries: history.entries.with(history.at, { ...current(history), ...change }) };
}

export function canGoBack({ at }: History): boolean {
  return at > 0;
}

export function canGoForward({ at, entries }: History): boolean {
  return at < entries.length - 1;
}

export function back(history: History): History {
  return canGoBack(history) ? { ...history, at: history.at - 1 } : history;
}

export function forward(history: History): History {
  return canGoForward(history) ? { ...history, at: history.at + 1 } : history;
}

/** The history kept over a reload; a new one where the value is not a history. */
export function readHistory(value: unknown): History {
  if (!isRecord(value) || !Array.isArray(value.entries) || !isCount(value.at)) return newHistory();
  const entries = value.entries.map(readEntry).filter((entry) => entry !== undefined);
  if (entries.length === 0 || entries.length !== value.entries.length || value.at >= entries.length)
    return newHistory();
  return { entries, at: value.at };
}

const startOfAll: Entry = { address: home, scroll: 0 };

const longestWay = 50;

function readEntry(value: unknown): Entry | undefined {
  if (!isRecord(value) || !isAddress(value.address) || typeof value.scroll !== 'number') return undefined;
  return {
    address: value.address,
    scroll: value.scroll,
    ...(isString(value.query) && { query: value.query }),
    ...(isString(value.text) && { text: value.text }),
    ...(isString(value.focus) && { focus: value.focus }),
    ...(value.followed === true && { followed: true }),
  };
}
