/** Widths in parts of the font size, on the wide side of what common fonts have: a label must never leave its box. */
const narrow = 0.4;
const usual = 0.66;
const wide = 0.86;
const widest = 1.05;
const fixed = 0.62;

/** How wide a line is drawn at a font size, about. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const char of text) units += unitsOf(char);
  return Math.ceil(units * size);
}

/** The same in a font whose letters have one width. */
export function fixedWidth(text: string, size: number): number {
  return Math.ceil(text.length * fixed * size);
}

/** The text, or as much of it as fits into so many characters; of a path the end says more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.startsWith('/') ? `…${text.slice(1 - most)}` : `${text.slice(0, most - 1)}…`;
}

function unitsOf(char: string): number {
  if (/[ijlftrI.,:;'|!()[\]/\- ]/.test(char)) return narrow;
  if (/[A-Z&]/.test(char)) return wide;
  return /[mw@%]|[^\0-\xff]/.test(char) ? widest : usual;
}
