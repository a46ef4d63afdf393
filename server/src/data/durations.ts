const units: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/** Seconds in a duration such as `1m30s` or `500ms`; `undefined` where it is none. Grammar: Go's ParseDuration. */
export function secondsIn(duration: string): number | undefined {
  if (duration === '0') return 0;
  if (!/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(duration)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of duration.matchAll(/(?<![\d.])(\d+(?:\.\d*)?|\.\d+)([a-zµμ]+)/g)) {
    seconds += Number(amount) * (units[unit ?? ''] ?? 0);
  }
  return seconds;
}

/** `90 seconds`, `1 hour and 30 minutes`, `250 milliseconds`. */
export function inWords(seconds: number): string {
  if (seconds > 0 && seconds < 1) return counted(round(seconds * 1000), 'millisecond');
  if (seconds < 120 || seconds % 60 !== 0) return counted(round(seconds), 'second');
  const hours = Math.floor(seconds / 3600);
  const minutes = (seconds % 3600) / 60;
  const parts = [hours > 0 ? counted(hours, 'hour') : '', minutes > 0 ? counted(minutes, 'minute') : ''];
  return parts.filter(Boolean).join(' and ');
}

function counted(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function round(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
