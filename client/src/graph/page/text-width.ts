/** Widths in parts of the font size, on the wide side of what common fonts have: a label must never leave its box. */
const narrow = 0.36;
const usual = 0.6;
const wide = 0.74;
const widest = 1.02;

/** How wide a line is drawn at a font size, about; fixed-width fonts have one width for all. */
export function textWidth(text: string, size: number, isFixed = false): number {
  let units = 0;
  for (const char of text) units += isFixed ? fixedUnits(char) : unitsOf(char);
  return Math.ceil(units * size);
}

/** The text, or as much of it as fits into so many characters; of a path the end says more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.startsWith('/') ? `…${text.slice(1 - most)}` : `${text.slice(0, most - 1)}…`;
}

function unitsOf(char: string): number {
  if (/[ijlftrI.,:;'|!()[\]/\- ]/.test(char)) return narrow;
  if (/[mwMWÆŒ@%—…→]/.test(char)) return widest;
  if (/[A-Z&]/.test(char)) return wide;
  return isIdeographic(char) ? widest : usual;
}

function fixedUnits(char: string): number {
  return isIdeographic(char) ? 1.24 : 0.62;
}

function isIdeographic(char: string): boolean {
  return (char.codePointAt(0) ?? 0) > 0x2e7f;
}
