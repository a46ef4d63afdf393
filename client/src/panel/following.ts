import type { Place } from './messages';

/** Whether the page goes where the cursor goes. */
export interface Following {
  readonly pinned: boolean;
  /** The reader has done something in the panel since the cursor last led. */
  readonly reading: boolean;
  readonly place: Place | null;
}

export function newFollowing(): Following {
  return { pinned: false, reading: false, place: null };
}

/** The cursor is now at `place`, or at nothing known; an edit ends the reading. */
export function cursorMoved(following: Following, place: Place | null, edited: boolean): Following {
  return { ...following, place, reading: following.reading && !edited };
}

export function readerActed(following: Following): Following {
  return { ...following, reading: true };
}

export function resumed(following: Following): Following {
  return { ...following, reading: false };
}

/** Unpinning resumes: who unpins wants to be led. */
export function pinToggled(following: Following): Following {
  return { ...following, pinned: !following.pinned, reading: false };
}

/** Where the page has to go by itself; undefined while the reader owns it. */
export function destination({ pinned, place, reading }: Following): string | undefined {
  return pinned || reading ? undefined : place?.address;
}

/** What the line at the bottom says; undefined where the page already shows the cursor's place. */
export function proposal({ pinned, place, reading }: Following, shown: string): Proposal | undefined {
  if (!place || place.address === shown || !(pinned || reading)) return undefined;
  return { why: pinned ? 'Pinned. ' : 'Paused while you read. ', place };
}

export interface Proposal {
  readonly why: string;
  readonly place: Place;
}
