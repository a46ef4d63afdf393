const powers: Readonly<Record<string, number>> = { b: 0, k: 1, m: 2, g: 3, t: 4, p: 5 };
const names = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

export interface ByteSize {
  readonly bytes: number;
  /** `512 MiB`, `1.5 GiB`, `100 bytes`. */
  readonly text: string;
}

/** A byte value such as `512m` or `1.5gb`: units count in 1024, and no unit means bytes. */
export function byteSize(value: string): ByteSize | undefined {
  const match = /^(\d+(?:\.\d+)?) ?(?:([kmgtp])i?b?|b)?$/i.exec(value.trim());
  if (!match) return undefined;
  const bytes = Number(match[1]) * 1024 ** (powers[(match[2] ?? 'b').toLowerCase()] ?? 0);
  let power = 0;
  while (power < names.length - 1 && bytes >= 1024 ** (power + 1)) power++;
  const amount = Math.round((bytes / 1024 ** power) * 100) / 100;
  return { bytes, text: `${amount} ${bytes === 1 ? 'byte' : names[power]}` };
}
