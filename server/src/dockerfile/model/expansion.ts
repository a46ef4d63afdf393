import type { Span } from '../../text/span';
import type { LogicalText } from './logical-text';

/** `$NAME`, `${NAME}` or `${NAME:-word}` in an instruction's arguments. */
export interface VariableReference {
  readonly name: string;
  readonly nameSpan: Span;
  /** From `$` to the closing brace. */
  readonly span: Span;
  /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/`, `//`; `undefined` without one. */
  readonly operator: string | undefined;
}

/** What is known of a variable at a place: its text, that it has none, or that only the build knows. */
export type KnownValue = { readonly text: string } | 'unset' | 'unknown';

/** Variables that double each other would fill the memory; no name, path or list of a real file is this long. */
const longestText = 65_536;

const namePattern = /[A-Za-z_]\w*/y;
const operatorPattern = /:?[-+?]|##?|%%?|\/\/?/y;

/**
 * All references between two logical offsets, nested ones (`${A:-$B}`) behind their outer one. Between single quotes
 * and behind the escape character nothing is a reference. Grammar: BuildKit, frontend/dockerfile/shell/lex.go.
 */
export function referencesIn(
  logical: LogicalText,
  from: number,
  to: number,
  escapeChar: string,
): readonly VariableReference[] {
  const found: VariableReference[] = [];
  const { text } = logical;
  let inDouble = false;
  let closings: ReadonlyMap<number, number> | undefined;
  const closingOf = (at: number) => {
    closings ??= closingBraces(text, from);
    return closings.get(at) ?? endOfBraces(text, at + 2);
  };
  for (let i = from; i < to; i++) {
    const char = text[i];
    if (char === escapeChar) i++;
    else if (char === '"') inDouble = !inDouble;
    else if (char === "'" && !inDouble) i = indexOfOr(text, "'", i + 1, to);
    else if (char === '$') {
      const reference = referenceAt(logical, i, to, closingOf);
      if (reference) found.push(reference);
    }
  }
  return found;
}

/**
 * The text of a word after expansion, quotes removed; `undefined` where it depends on a value that only the build
 * knows, or uses an operator that does not exist.
 */
export function expand(text: string, escapeChar: string, lookUp: (name: string) => KnownValue): string | undefined {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    if (result.length > longestText) return undefined;
    const char = text[i] ?? '';
    if (char === escapeChar) {
      i++;
      result += text[i] ?? '';
    } else if (char === "'") {
      const end = indexOfOr(text, "'", i + 1, text.length);
      result += text.slice(i + 1, end);
      i = end;
    } else if (char === '"') {
      const end = endOfDouble(text, i + 1, escapeChar);
      const inner = expandDoubleQuoted(text.slice(i + 1, end), escapeChar, lookUp);
      if (inner === undefined) return undefined;
      result += inner;
      i = end;
    } else if (char === '$') {
      const expanded = expandAt(text, i, escapeChar, lookUp);
      if (!expanded) return undefined;
      result += expanded.text;
      i = expanded.end - 1;
    } else {
      result += char;
    }
  }
  return result.length > longestText ? undefined : result;
}

function referenceAt(
  logical: LogicalText,
  at: number,
  to: number,
  closingOf: (at: number) => number,
): VariableReference | undefined {
  const { text } = logical;
  const isBraced = text[at + 1] === '{';
  const nameStart = at + (isBraced ? 2 : 1);
  const name = match(namePattern, text, nameStart);
  const nameEnd = nameStart + name.length;
  if (!name || nameEnd > to) return undefined;
  const operator = isBraced ? match(operatorPattern, text, nameEnd) : '';
  const end = isBraced ? Math.min(closingOf(at) + 1, to) : nameEnd;
  return {
    name,
    nameSpan: logical.span(nameStart, nameEnd),
    span: logical.span(at, end),
    operator: operator || undefined,
  };
}

function expandAt(
  text: string,
  at: number,
  escapeChar: string,
  lookUp: (name: string) => KnownValue,
): { text: string; end: number } | undefined {
  if (text[at + 1] !== '{') {
    const name = match(namePattern, text, at + 1);
    if (name) return plain(lookUp(name), at + 1 + name.length);
    // `$1`, `$@` and their like are parameters of a shell that is not there.
    return /[\d@*#?$!-]/.test(text[at + 1] ?? '') ? { text: '', end: at + 2 } : { text: '$', end: at + 1 };
  }
  const name = match(namePattern, text, at + 2);
  const nameEnd = at + 2 + name.length;
  const close = endOfBraces(text, nameEnd);
  if (!name || close >= text.length) return undefined;
  const operator = match(operatorPattern, text, nameEnd);
  const rest = text.slice(nameEnd + operator.length, close);
  if (!operator) return rest === '' ? plain(lookUp(name), close + 1) : undefined;
  const word = () => expand(rest, escapeChar, lookUp);
  const expanded = applyOperator(operator, lookUp(name), word, rest);
  return expanded === undefined ? undefined : { text: expanded, end: close + 1 };
}

function applyOperator(
  operator: string,
  value: KnownValue,
  word: () => string | undefined,
  rest: string,
): string | undefined {
  if (value === 'unknown') return undefined;
  const text = value === 'unset' ? '' : value.text;
  const isMissing = operator.startsWith(':') ? text === '' : value === 'unset';
  switch (operator.at(-1)) {
    case '-':
      return isMissing ? word() : text;
    case '+':
      return isMissing ? '' : word();
    case '?':
      return isMissing ? undefined : text; // the build stops here
    case '#':
      return cutFront(text, rest, operator.length === 2);
    case '%':
      return cutEnd(text, rest, operator.length === 2);
    default:
      return replaceMatches(text, rest, operator.length === 2);
  }
}

function cutFront(text: string, pattern: string, longest: boolean): string {
  return text.replace(new RegExp(`^${globSource(pattern, longest)}`, 's'), '');
}

/** The shortest match at the end begins as far right as possible, which no lazy quantifier gives. */
function cutEnd(text: string, pattern: string, longest: boolean): string {
  const whole = new RegExp(`^${globSource(pattern, true)}$`, 's');
  const starts = Array.from({ length: text.length + 1 }, (_, index) => (longest ? index : text.length - index));
  const start = starts.find((index) => whole.test(text.slice(index)));
  return start === undefined ? text : text.slice(0, start);
}

function replaceMatches(text: string, rest: string, every: boolean): string | undefined {
  const slash = rest.search(/(?<!\\)\//);
  if (slash < 0) return undefined;
  const pattern = new RegExp(globSource(rest.slice(0, slash), true), every ? 'gs' : 's');
  return text.replace(pattern, () => rest.slice(slash + 1));
}

/** `*` and `?`, with `\` in front of them to take them as they are; bracket sets have no meaning here. */
function globSource(pattern: string, longest: boolean): string {
  return pattern.replace(/\\(.)|[*?]|[^\w\s]/gs, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`.replace(/^\\(\w)$/, '$1');
    if (part === '*') return longest ? '.*' : '.*?';
    return part === '?' ? '.' : `\\${part}`;
  });
}

function plain(value: KnownValue, end: number): { text: string; end: number } | undefined {
  if (value === 'unknown') return undefined;
  return { text: value === 'unset' ? '' : value.text, end };
}

/** Inside double quotes single quotes mean nothing, and only some characters can be escaped. */
function expandDoubleQuoted(
  text: string,
  escapeChar: string,
  lookUp: (name: string) => KnownValue,
): string | undefined {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    if (result.length > longestText) return undefined;
    const char = text[i] ?? '';
    if (char === escapeChar && /["$]/.test(text[i + 1] ?? '')) {
      i++;
      result += text[i] ?? '';
    } else if (char === escapeChar && text[i + 1] === escapeChar) {
      i++;
      result += escapeChar;
    } else if (char === '$') {
      const expanded = expandAt(text, i, escapeChar, lookUp);
      if (!expanded) return undefined;
      result += expanded.text;
      i = expanded.end - 1;
    } else {
      result += char;
    }
  }
  return result;
}

function endOfDouble(text: string, from: number, escapeChar: string): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === escapeChar) i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}

/** Where each `${` is closed: the text's end where the brace is missing. One pass, however many are open. */
function closingBraces(text: string, from: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$' && text[i + 1] === '{') open.push(i);
    else if (text[i] === '}') found.set(open.pop() ?? -1, i);
  }
  for (const at of open) found.set(at, text.length);
  return found;
}

/** The closing brace that belongs to an open one before `from`; the text's end where it is missing. */
function endOfBraces(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$' && text[i + 1] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function indexOfOr(text: string, wanted: string, from: number, fallback: number): number {
  const at = text.indexOf(wanted, from);
  return at < 0 ? fallback : at;
}
