/** What a program gets, and what it does without a handler of its own. */
export interface Signal {
  /** With `SIG`. */
  readonly name: string;
  /** On x86 and ARM. */
  readonly number: number;
  readonly byDefault: 'ends' | 'ends with a core dump' | 'is ignored' | 'stops' | 'continues' | 'cannot be caught';
  /** What well-known programs make of it. */
  readonly note?: string;
}

/** Linux, signal(7). */
const signals: readonly Signal[] = [
  { name: 'SIGHUP', number: 1, byDefault: 'ends', note: 'many servers read their configuration again' },
  { name: 'SIGINT', number: 2, byDefault: 'ends', note: 'what Ctrl+C sends; PostgreSQL stops at once but cleanly' },
  { name: 'SIGQUIT', number: 3, byDefault: 'ends with a core dump', note: 'nginx finishes open requests, then ends' },
  { name: 'SIGILL', number: 4, byDefault: 'ends with a core dump' },
  { name: 'SIGTRAP', number: 5, byDefault: 'ends with a core dump' },
  { name: 'SIGABRT', number: 6, byDefault: 'ends with a core dump' },
  { name: 'SIGBUS', number: 7, byDefault: 'ends with a core dump' },
  { name: 'SIGFPE', number: 8, byDefault: 'ends with a core dump' },
  { name: 'SIGKILL', number: 9, byDefault: 'cannot be caught', note: 'the program ends at once, without cleaning up' },
  { name: 'SIGUSR1', number: 10, byDefault: 'ends', note: 'HAProxy finishes open connections, then ends' },
  { name: 'SIGSEGV', number: 11, byDefault: 'ends with a core dump' },
  { name: 'SIGUSR2', number: 12, byDefault: 'ends' },
  { name: 'SIGPIPE', number: 13, byDefault: 'ends' },
  { name: 'SIGALRM', number: 14, byDefault: 'ends' },
  { name: 'SIGTERM', number: 15, byDefault: 'ends', note: 'what `docker stop` sends unless told otherwise' },
  { name: 'SIGSTKFLT', number: 16, byDefault: 'ends' },
  { name: 'SIGCHLD', number: 17, byDefault: 'is ignored' },
  { name: 'SIGCONT', number: 18, byDefault: 'continues' },
  { name: 'SIGSTOP', number: 19, byDefault: 'cannot be caught', note: 'the program is paused' },
  { name: 'SIGTSTP', number: 20, byDefault: 'stops' },
  { name: 'SIGTTIN', number: 21, byDefault: 'stops' },
  { name: 'SIGTTOU', number: 22, byDefault: 'stops' },
  { name: 'SIGURG', number: 23, byDefault: 'is ignored' },
  { name: 'SIGXCPU', number: 24, byDefault: 'ends with a core dump' },
  { name: 'SIGXFSZ', number: 25, byDefault: 'ends with a core dump' },
  { name: 'SIGVTALRM', number: 26, byDefault: 'ends' },
  { name: 'SIGPROF', number: 27, byDefault: 'ends' },
  { name: 'SIGWINCH', number: 28, byDefault: 'is ignored', note: 'Apache finishes open requests, then ends' },
  { name: 'SIGIO', number: 29, byDefault: 'ends' },
  { name: 'SIGPWR', number: 30, byDefault: 'ends' },
  { name: 'SIGSYS', number: 31, byDefault: 'ends with a core dump' },
];

const realTime = /^RTM(IN|AX)(?:([+-])(\d{1,2}))?$/;

/** A signal by name, with or without `SIG` and in any case, or by number. */
export function signalCalled(text: string): Signal | undefined {
  if (/^\d+$/.test(text)) return signals.find(({ number }) => number === Number(text)) ?? realTimeSignal(Number(text));
  const name = text.toUpperCase().replace(/^SIG/, '');
  const known = signals.find((signal) => signal.name === `SIG${name}`);
  if (known) return known;
  const match = realTime.exec(name);
  if (!match) return undefined;
  const base = match[1] === 'IN' ? 34 : 64;
  return realTimeSignal(base + Number(match[3] ?? 0) * (match[2] === '-' ? -1 : 1));
}

/** 32 and 33 belong to the C library. */
function realTimeSignal(number: number): Signal | undefined {
  if (number < 34 || number > 64) return undefined;
  const name = number === 34 ? 'SIGRTMIN' : number === 64 ? 'SIGRTMAX' : `SIGRTMIN+${number - 34}`;
  return number === 37
    ? { name, number, byDefault: 'ends', note: 'systemd halts the container' }
    : { name, number, byDefault: 'ends' };
}
