import type { Screen } from './screen';

/** A piece of text in one look. */
export interface Fragment {
  readonly text: string;
  /** Of ANSI select graphic rendition. */
  readonly codes: readonly number[];
  /** Where it leads, on terminals that know links. */
  readonly href?: string;
}

export interface InlineOptions {
  readonly screen: Screen;
  /** The web page behind the target of a link. */
  readonly urlOf: (target: string) => string;
}

export const looks = { bold: 1, dim: 2, italic: 3, underline: 4, red: 31, green: 32, cyan: 36 } as const;

const forms =
  /`([^`]+)`|\*\*([^*]+(?:\*[^*]+)*)\*\*|\[((?:`[^`]*`|[^\]`])*)\]\(([^()\s]+)\)|(?<!\w)[*_]([^\s*_][^*_]*)[*_](?!\w)/g;

/** The pieces of a line of Markdown. Without colours code keeps its quotes, and links say where they lead. */
export function fragmentsOf(text: string, options: InlineOptions, codes: readonly number[] = []): readonly Fragment[] {
  const { screen, urlOf } = options;
  const fragments: Fragment[] = [];
  const put = (plain: string, more: readonly number[] = []) => {
    if (plain !== '') fragments.push({ text: plain, codes: [...codes, ...more] });
  };
  let end = 0;
  for (const match of text.matchAll(forms)) {
    const [whole, code, bold, label, target, italic] = match;
    put(text.slice(end, match.index));
    end = match.index + whole.length;
    if (code !== undefined) put(screen.hasColours ? code : whole, [looks.cyan]);
    else if (bold !== undefined) fragments.push(...fragmentsOf(bold, options, [...codes, looks.bold]));
    else if (italic !== undefined) fragments.push(...fragmentsOf(italic, options, [...codes, looks.italic]));
    else if (label !== undefined && target !== undefined) {
      const inside = fragmentsOf(label, options, [...codes, looks.underline]);
      if (screen.hasColours) fragments.push(...inside.map((each) => ({ ...each, href: urlOf(target) })));
      else {
        fragments.push(...inside);
        put(` (${target.replace(/^docker-wiki:/, '')})`);
      }
    }
  }
  put(text.slice(end));
  return fragments;
}

/** The fragments in lines of at most so many characters; a longer word is cut. */
export function wrapped(fragments: readonly Fragment[], width: number): readonly (readonly Fragment[])[] {
  const lines: Fragment[][] = [];
  let line: Fragment[] = [];
  let used = 0;
  for (const word of wordsOf(fragments).flatMap((each) => cut(each, width))) {
    const length = lengthOf(word);
    if (used > 0 && used + 1 + length > width) {
      lines.push(line);
      [line, used] = [[], 0];
    }
    if (used > 0) line.push(blankBetween(line.at(-1), word[0]));
    line.push(...word);
    used += length + (used > 0 ? 1 : 0);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

export function lengthOf(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, { text }) => sum + text.length, 0);
}

/** How long the longest word is: narrower than that it would be cut. */
export function longestWord(fragments: readonly Fragment[]): number {
  return Math.max(0, ...wordsOf(fragments).map(lengthOf));
}

/** The fragments with the signs that make a terminal draw them. */
export function painted(fragments: readonly Fragment[], { hasColours }: Screen): string {
  if (!hasColours) return fragments.map(({ text }) => text).join('');
  return fragments
    .map(({ text, codes, href }) => {
      const drawn = codes.length === 0 ? text : `\x1b[${codes.join(';')}m${text}\x1b[0m`;
      return href === undefined ? drawn : `\x1b]8;;${href}\x1b\\${drawn}\x1b]8;;\x1b\\`;
    })
    .join('');
}

type Word = readonly Fragment[];

/** What stands between blanks; a word may change its look on the way. */
function wordsOf(fragments: readonly Fragment[]): readonly Word[] {
  const words: Fragment[][] = [[]];
  for (const fragment of fragments) {
    for (const [index, text] of fragment.text.split(/\s+/).entries()) {
      if (index > 0) words.push([]);
      if (text !== '') words.at(-1)?.push({ ...fragment, text });
    }
  }
  return words.filter((word) => word.length > 0);
}

function cut(word: Word, width: number): readonly Word[] {
  if (lengthOf(word) <= width) return [word];
  const pieces: Fragment[][] = [[]];
  let room = width;
  for (const fragment of word) {
    for (let rest = fragment.text; rest !== ''; ) {
      if (room === 0) {
        pieces.push([]);
        room = width;
      }
      const text = rest.slice(0, room);
      pieces.at(-1)?.push({ ...fragment, text });
      rest = rest.slice(text.length);
      room -= text.length;
    }
  }
  return pieces;
}

/** Underlines and colours go on between the words of one piece. */
function blankBetween(before: Fragment | undefined, after: Fragment | undefined): Fragment {
  const isOne = before && after && before.href === after.href && before.codes.join() === after.codes.join();
  return isOne ? { ...before, text: ' ' } : { text: ' ', codes: [] };
}
