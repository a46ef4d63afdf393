import type { WriteStream } from 'node:tty';

/** A place with room for so many characters a line, where people read. */
export interface Screen {
  readonly width: number;
  readonly hasColours: boolean;
}

/** Longer lines are hard to follow. */
const widest = 100;
const narrowest = 20;
/** What a terminal has that does not tell. */
const usual = 80;

/**
 * The terminal behind a stream; `undefined` for a pipe or a file, whose readers want the text as it is. FORCE_COLOR
 * makes a terminal of anything, NO_COLOR takes the colours away.
 */
export function screenOf(stream: WriteStream, env: NodeJS.ProcessEnv): Screen | undefined {
  const isForced = (env.FORCE_COLOR ?? '0') !== '0';
  if (!isForced && (!stream.isTTY || env.TERM === 'dumb')) return undefined;
  const columns = stream.columns || Number.parseInt(env.COLUMNS ?? '', 10) || usual;
  return { width: Math.max(narrowest, Math.min(columns, widest)), hasColours: !env.NO_COLOR };
}
