import { secondsIn } from '../../data/durations';

const day = 24 * 3600;
const longUnits: Readonly<Record<string, number>> = { w: 7 * day, d: day };

/** Seconds in a duration of Compose, which knows days and weeks too; `undefined` where it is none. */
export function composeSeconds(text: string): number | undefined {
  const long = /^(?:\d+(?:\.\d+)?[wd])+/.exec(text)?.[0] ?? '';
  const rest = text.slice(long.length);
  const short = rest === '' && long !== '' ? 0 : secondsIn(rest);
  if (short === undefined) return undefined;
  return [...long.matchAll(/(?<![\d.])([\d.]+)([wd])/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (longUnits[unit ?? ''] ?? 0),
    short,
  );
}
