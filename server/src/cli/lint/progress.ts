import type { WriteStream } from 'node:tty';

/** A line that tells how far a run is. On a terminal alone: in a file or a log it would be noise. */
export interface Progress {
  advance(path: string): void;
  /** Takes the line away, for other output or for good. */
  clear(): void;
}

const millisecondsBetween = 80;

/** @param total how many files there are, where that is known. */
export function createProgress(stream: WriteStream, total: number | undefined): Progress {
  if (!stream.isTTY || process.env.TERM === 'dumb') return { advance: () => undefined, clear: () => undefined };
  let done = 0;
  let last = 0;
  let isShown = false;
  return {
    advance(path) {
      done++;
      if (Date.now() - last < millisecondsBetween) return;
      last = Date.now();
      isShown = true;
      const line = `${done}${total === undefined ? '' : `/${total}`} ${path}`;
      stream.write(`\r\x1b[K${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
    },
    clear() {
      if (isShown) stream.write('\r\x1b[K');
      isShown = false;
    },
  };
}
