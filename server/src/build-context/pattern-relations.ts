import { type IgnorePattern, ignorePatterns } from './ignore-patterns';

interface Segment {
  readonly text: string;
  /** `**`: any number of folders. */
  readonly isDeep: boolean;
  readonly isLiteral: boolean;
  matches(name: string): boolean;
}

const known = new WeakMap<IgnorePattern, readonly Segment[]>();

/** True where the pattern takes out, or brings back, whatever there is. */
export function isEverything({ pattern }: Pick<IgnorePattern, 'pattern'>): boolean {
  return /^(?:\*|\*\*|\*\*\/\*{1,2})$/.test(pattern);
}

/** True where `wide` matches all that `narrow` matches, or a folder around it. Never true by mistake. */
export function covers(wide: IgnorePattern, narrow: IgnorePattern): boolean {
  if (isEverything(wide)) return true;
  const [a, b] = [segmentsOf(wide), segmentsOf(narrow)];
  if (beginDifferently(a, b)) return false;
  return together(a.length, b.length, (i, j, next) => {
    const [left, right] = [a[i], b[j]];
    if (!left) return true;
    if (left.isDeep) return i === a.length - 1 ? right !== undefined : next(i + 1, j) || (!!right && next(i, j + 1));
    return right !== undefined && coversName(left, right) && next(i + 1, j + 1);
  });
}

/** True where some path could be matched by both, itself or by a folder around it. Never false by mistake. */
export function mayOverlap(one: IgnorePattern, other: IgnorePattern): boolean {
  const [a, b] = [segmentsOf(one), segmentsOf(other)];
  if (beginDifferently(a, b)) return false;
  return together(a.length, b.length, (i, j, next) => {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) return true;
    if (left.isDeep || right.isDeep) return next(i + 1, j) || next(i, j + 1);
    return mayShareName(left, right) && next(i + 1, j + 1);
  });
}

/** A path of the context as a pattern that matches just that; `*` and its like in it keep their meaning. */
export function patternOfPath(path: string): IgnorePattern | undefined {
  return ignorePatterns(`/${path}`)[0];
}

/** The name that all it matches begins with; two patterns with different ones have nothing in common. */
export function firstName(pattern: IgnorePattern): string | undefined {
  const [first] = segmentsOf(pattern);
  return first?.isLiteral ? first.text : undefined;
}

/** The quick answer for most pairs. */
function beginDifferently([a]: readonly Segment[], [b]: readonly Segment[]): boolean {
  return !!a?.isLiteral && !!b?.isLiteral && a.text !== b.text;
}

/** Walks over two lists at once; each pair of places is decided once. */
function together(
  rows: number,
  columns: number,
  decide: (i: number, j: number, next: (i: number, j: number) => boolean) => boolean,
): boolean {
  const decided = new Map<number, boolean>();
  const next = (i: number, j: number): boolean => {
    if (i > rows || j > columns) return false;
    const place = i * (columns + 1) + j;
    const before = decided.get(place);
    if (before !== undefined) return before;
    const result = decide(i, j, next);
    decided.set(place, result);
    return result;
  };
  return next(0, 0);
}

function coversName(wide: Segment, narrow: Segment): boolean {
  if (wide.text === narrow.text) return true;
  if (narrow.isDeep) return false;
  return wide.text === '*' || (narrow.isLiteral && wide.matches(narrow.text));
}

function mayShareName(a: Segment, b: Segment): boolean {
  if (a.isLiteral) return b.isLiteral ? a.text === b.text : b.matches(a.text);
  if (b.isLiteral) return a.matches(b.text);
  return mayBegin(before(a.text), before(b.text)) && mayBegin(behind(a.text), behind(b.text));
}

function mayBegin(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** What is fixed before the first wildcard. */
function before(text: string): string {
  return /^[^*?[\\]*/.exec(text)?.[0] ?? '';
}

/** What is fixed behind the last wildcard, backwards. */
function behind(text: string): string {
  const last = Math.max(...['*', '?', ']', '\\'].map((char) => text.lastIndexOf(char)));
  // Behind a backslash stands a character that is not fixed text by itself.
  const fixed = text[last] === '\\' ? '' : text.slice(last + 1);
  return [...fixed].reverse().join('');
}

function segmentsOf(pattern: IgnorePattern): readonly Segment[] {
  const before = known.get(pattern);
  if (before) return before;
  const segments = pattern.pattern.split('/').map((text): Segment => {
    // Behind a folder, `#` and `!` have no meaning of their own.
    const [matcher] = ignorePatterns(`x/${text}`);
    return {
      text,
      isDeep: text === '**',
      isLiteral: !/[*?[\\]/.test(text),
      matches: (name) => matcher?.matches(`x/${name}`) ?? false,
    };
  });
  known.set(pattern, segments);
  return segments;
}
