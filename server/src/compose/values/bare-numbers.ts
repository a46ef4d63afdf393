/** What a plain number or date comes to. */
export interface BareNumber {
  /** The text that Compose hands on; `undefined` where it depends on the reader. */
  readonly becomes: string | undefined;
  /** Compose keeps the text, other readers may not. */
  readonly isKept: boolean;
}

/** A plain text that some YAML reader takes for a number or a date, and so may write in another way. */
export function bareNumber(text: string): BareNumber | undefined {
  if (text.length > 40 || !/^[-+.\d]/.test(text)) return undefined;
  if (/^\d{4}-\d\d?-\d\d?(?:[Tt ][\d:.]+(?: ?(?:Z|[+-]\d\d?(?::?\d\d)?))?)?$/.test(text)) {
    return { becomes: undefined, isKept: false };
  }
  if (/^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/.test(text)) return { becomes: undefined, isKept: true };
  const plain = text.replaceAll('_', '');
  if (plain !== text && !/^[-+]?\d[\d_.]*$/.test(text)) return undefined;
  const becomes = wholeNumber(plain) ?? fraction(plain);
  if (becomes === undefined) return undefined;
  if (becomes !== text) return { becomes, isKept: false };
  return /^-?\d{16,}$/.test(text) ? { becomes: undefined, isKept: true } : undefined;
}

function wholeNumber(text: string): string | undefined {
  const [, sign = '', digits = ''] = /^([-+]?)(0x[\da-f]+|0o[0-7]+|0b[01]+|0[0-7]+|0|[1-9]\d*)$/i.exec(text) ?? [];
  if (digits === '') return undefined;
  const isOldOctal = /^0\d/.test(digits);
  const value = BigInt(isOldOctal ? `0o${digits.slice(1)}` : digits.toLowerCase());
  return `${sign === '-' && value !== 0n ? '-' : ''}${value}`;
}

function fraction(text: string): string | undefined {
  if (!/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  const isSmall = value !== 0 && Math.abs(value) < 1e-4;
  return isSmall ? value.toExponential().replace(/e-(\d)$/, 'e-0$1') : String(value);
}
