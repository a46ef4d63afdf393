import { type History, readHistory } from '../history';
import { isBoolean, isListOf, isRecord, isString } from '../schema';

/** What outlives the page: the editor ends it whenever the view is hidden. */
export interface Memory {
  readonly history: History;
  readonly pinned: boolean;
  readonly reading: boolean;
  /** Titles of the closed sections of the home screen. */
  readonly closed: readonly string[];
  /** What was searched for last, the newest first. */
  readonly searches: readonly string[];
}

/** What was saved; `pinned` says how a panel without a memory begins. Each part that cannot be read begins anew. */
export function readMemory(saved: unknown, pinned: boolean): Memory {
  const memory = isRecord(saved) ? saved : {};
  return {
    history: readHistory(memory.history),
    pinned: isBoolean(memory.pinned) ? memory.pinned : pinned,
    reading: isBoolean(memory.reading) && memory.reading,
    closed: isListOf(isString)(memory.closed) ? memory.closed : [],
    searches: isListOf(isString)(memory.searches) ? memory.searches : [],
  };
}
