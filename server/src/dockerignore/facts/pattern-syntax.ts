import { type Span, span } from '../../text/span';

export interface SyntaxProblem {
  readonly kind: 'openBracket' | 'emptyBracket' | 'brokenRange' | 'reversedRange' | 'loneBackslash';
  readonly span: Span;
}

/** What the builder's reader of patterns stops at, the first one. Rules: Go's `filepath.Match` and `regexp`. */
export function syntaxProblem(text: string, start: number): SyntaxProblem | undefined {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
      if (i === text.length) return { kind: 'loneBackslash', span: span(start + i - 1, start + i) };
    } else if (text[i] === '[') {
      const set = readSet(text, i);
      if (set.problem) return { kind: set.problem, span: span(start + i, start + set.end) };
      i = set.end - 1;
    }
  }
  return undefined;
}

interface CharacterSet {
  /** Behind its last character. */
  readonly end: number;
  readonly problem?: SyntaxProblem['kind'];
}

function readSet(text: string, open: number): CharacterSet {
  let i = text[open + 1] === '^' ? open + 2 : open + 1;
  for (let count = 0; ; count++) {
    if (i >= text.length) return { end: text.length, problem: 'openBracket' };
    if (text[i] === ']') return { end: i + 1, ...(count === 0 ? { problem: 'emptyBracket' } : {}) };
    const first = readCharacter(text, i);
    if (!first) return { end: endOfSet(text, i), problem: 'brokenRange' };
    i = first.end;
    if (text[i] !== '-') continue;
    const last = i + 1 < text.length ? readCharacter(text, i + 1) : undefined;
    if (!last) return { end: endOfSet(text, i), problem: i + 1 < text.length ? 'brokenRange' : 'openBracket' };
    if (last.code < first.code) return { end: endOfSet(text, i), problem: 'reversedRange' };
    i = last.end;
  }
}

function readCharacter(text: string, at: number): { readonly code: number; readonly end: number } | undefined {
  const start = text[at] === '\\' ? at + 1 : at;
  if (start === at && (text[at] === '-' || text[at] === ']')) return undefined;
  const code = text.codePointAt(start);
  return code === undefined ? undefined : { code, end: start + (code > 0xffff ? 2 : 1) };
}

function endOfSet(text: string, from: number): number {
  const close = text.indexOf(']', from);
  return close < 0 ? text.length : close + 1;
}
