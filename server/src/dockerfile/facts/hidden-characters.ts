import { contains, type Span } from '../../text/span';
import { type DockerfileFile, kindOf } from '../model/nodes';

/** A character from a web page or a word processor that looks like another one, or like none. */
export interface HiddenCharacter {
  readonly offset: number;
  readonly character: string;
  readonly kind: 'blank' | 'hidden' | 'quote';
  /** What belongs in its place. */
  readonly plain: string;
}

const pattern = /[\0\u00A0\u00AD\u200B\u200E\u200F\u2018\u2019\u201C-\u201E\u2028\u2029\u202F\u2060\uFEFF]/;

/**
 * Left out are comments, text between straight quotes, the bodies of here-documents that no shell reads, and keywords
 * that are none because of such a character.
 */
export function hiddenCharacters(file: DockerfileFile): readonly HiddenCharacter[] {
  const { text } = file.source;
  if (!pattern.test(text.slice(1)) && !text.startsWith('\0')) return [];
  return file.instructions.flatMap(({ kind, keyword, argumentSpan, heredocs, commands }) => {
    if (kind === 'maintainer') return [];
    const bodies = heredocs
      .map(({ body }) => body)
      .filter((body) => commands.some((command) => contains(body, command.span)));
    const start = kind || !plainKeyword(keyword.text) ? keyword.span.start : keyword.span.end;
    const written = { start, end: argumentSpan.end };
    return [written, ...bodies].flatMap((region) => [...hiddenIn(file, region)]);
  });
}

/** The keyword that a word would be without the characters in it that nobody sees. */
export function plainKeyword(word: string): string | undefined {
  const plain = word.replace(/[\0\u00A0\u00AD\u200B-\u200F\u2028\u2029\u202F\u2060\uFEFF]/g, '');
  return plain !== word && kindOf(plain) ? plain : undefined;
}

function* hiddenIn({ source, escapeChar }: DockerfileFile, { start, end }: Span): Generator<HiddenCharacter> {
  const { text } = source;
  let quote = '';
  for (let i = start; i < end; i++) {
    const character = text[i] ?? '';
    if ((i === start || text[i - 1] === '\n') && /[ \t#]/.test(character)) {
      const comment = /^[ \t]*#[^\n]*/.exec(text.slice(i, endOfLine(text, i, end)))?.[0].length ?? 0;
      if (comment > 0) {
        i += comment - 1;
        continue;
      }
    }
    if (character === escapeChar && quote !== "'") i++;
    else if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (pattern.test(character) && !isApostrophe(text, i)) yield { offset: i, character, ...judge(character) };
  }
}

function endOfLine(text: string, from: number, to: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? to : Math.min(feed, to);
}

/** `it’s`: between letters it is meant as the letter that it is. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '\u2019' && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
}

function judge(character: string): Pick<HiddenCharacter, 'kind' | 'plain'> {
  if (/[\u201C-\u201E]/.test(character)) return { kind: 'quote', plain: '"' };
  if (/[\u2018\u2019]/.test(character)) return { kind: 'quote', plain: "'" };
  if (/[\u00A0\u2028\u2029\u202F]/.test(character)) return { kind: 'blank', plain: ' ' };
  return { kind: 'hidden', plain: '' };
}
