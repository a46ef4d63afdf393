const units = 'bkmgtp';

/**
 * The bytes of a size such as `512m` or `1.5 GiB`, exactly as go-units reads it: `Mi` is none, `-1` is.
 * `undefined` where it is no size.
 */
export function bytesIn(text: string): number | undefined {
  if (text === '-1') return -1;
  const match = /^(\d+(?:\.\d*)?|\.\d+) ?(?:([kmgtp])(?:i?b)?|b)?$/i.exec(text.trim());
  if (!match) return undefined;
  return Math.floor(Number(match[1]) * 1024 ** units.indexOf((match[2] ?? 'b').toLowerCase()));
}

/** True for a small number without a unit, which is a size in bytes that nobody means. */
export function lacksUnit(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) > 0;
}

/** The size that is meant: a comma for the point, `Mi`, `Mo` and blanks; `undefined` where nobody can tell. */
export function meantSize(text: string): string | undefined {
  const match = /^(\d+)(?:[.,](\d{1,2}))?\s*([kmgtp])(?:i?[bo]?)(?:ytes?|its?)?(?:\s+[a-z]+)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, whole = '', part, unit = ''] = match;
  return `${whole}${part === undefined ? '' : `.${part}`}${unit}`;
}
