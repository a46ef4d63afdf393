import type { Span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';

const arrayKinds = /^(?:add|cmd|copy|entrypoint|healthcheck|run|shell|volume)$/;

export interface SingleBackslash {
  /** The first backslash that stands alone, with the character behind it. */
  readonly at: Span;
  readonly text: string;
  readonly array: Span;
  readonly fixed: string;
}

/** An array of a Windows stage that doubling its backslashes repairs. */
export function singleBackslash({ kind, logical, json, stage }: Instruction): SingleBackslash | undefined {
  if (!arrayKinds.test(kind ?? '') || !isWindows(stage)) return undefined;
  const start = logical.text.indexOf('[');
  const text = start < 0 ? '' : logical.text.slice(start).trimEnd();
  const isFirst = /^(?:\s|--\S+(?!\S)|CMD\b)*$/i.test(logical.text.slice(0, Math.max(0, start)));
  if (!isFirst || !text.endsWith(']')) return undefined;
  const single = /(?<!\\)(?:\\\\)*\\(?!["\\])/.exec(text);
  const isPath = /[A-Za-z]:\\(?!\\)/.test(text);
  if (!single || (json && !isPath)) return undefined;
  const fixed = text.replace(/\\(["\\])|\\/g, (pair, next) => (next === undefined ? '\\\\' : pair));
  if (!isArrayOfStrings(fixed)) return undefined;
  const array = logical.span(start, start + text.length);
  const isOneLine = array.end - array.start === text.length;
  const offset = start + single.index + single[0].length - 1;
  return isOneLine
    ? { at: logical.span(offset, offset + 2), text: logical.text.slice(offset, offset + 2), array, fixed }
    : undefined;
}

function isArrayOfStrings(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'string');
  } catch {
    return false; // something else is wrong with it
  }
}
