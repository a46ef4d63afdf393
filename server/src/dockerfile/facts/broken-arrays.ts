import { type Span, span } from '../../text/span';
import type { Instruction, InstructionKind } from '../model/nodes';
import { isWindows } from '../model/platform';
import { healthcheckType } from './health-flags';
import { isTemplate } from './written-lines';

/** Text that was meant as a JSON array of strings and is none. */
export interface BrokenArray {
  readonly text: string;
  readonly at: Span;
  /** `values`: JSON, but not of strings alone; `quotes`: single quotes are all that is wrong; `open`: no `]`. */
  readonly fault: 'open' | 'quotes' | 'syntax' | 'values';
  /** What the elements probably are; `undefined` where that cannot be told. */
  readonly elements: readonly string[] | undefined;
}

const kinds: ReadonlySet<InstructionKind | undefined> = new Set([
  'add',
  'cmd',
  'copy',
  'entrypoint',
  'healthcheck',
  'run',
  'volume',
]);

/** `undefined` for what a shell, or a pattern of paths, can begin with. SHELL, which takes nothing else, is left out. */
export function brokenArray(instruction: Instruction): BrokenArray | undefined {
  const { kind, words, json, stage, heredocs } = instruction;
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || json || !kinds.has(kind) || heredocs.length > 0 || !first.text.startsWith('['))
    return undefined;
  if (kind === 'healthcheck' && !/^cmd$/i.test(healthcheckType(instruction)?.word ?? '')) return undefined;
  const takesPaths = kind === 'add' || kind === 'copy' || kind === 'volume';
  const text = takesPaths ? words.map((word) => word.text).join(' ') : first.text;
  if (isTemplate(text) || /[\u2018-\u201F]/.test(text) || !isMeantAsArray(text, takesPaths)) return undefined;
  const elements = elementsOf(text);
  const at = span(first.span.start, last.span.end);
  if (!text.includes(']')) return { text, at, fault: 'open', elements };
  if (!text.endsWith(']')) return { text, at, fault: 'syntax', elements: undefined };
  if (isJson(text)) return { text, at, fault: 'values', elements };
  if (isJson(withDoubleQuotes(text))) return { text, at, fault: 'quotes', elements };
  // Paths of Windows with single backslashes have a rule of their own.
  if (isWindows(stage) && isJson(text.replace(/\\/g, '\\\\'))) return undefined;
  return { text, at, fault: 'syntax', elements };
}

/** A test (`[ -f x ]`, `[[ … ]]`) has a blank or a bracket behind its first bracket, and no commas. */
function isMeantAsArray(text: string, takesPaths: boolean): boolean {
  if (/^\[\s*["']/.test(text)) return /^\[["']/.test(text) || /^\[\s*(?:"[^"]*"|'[^']*')\s*,/.test(text);
  if (!text.endsWith(']') || text.startsWith('[[')) return false;
  if (takesPaths) return /^\[[^[\],]*,[^[\]]*\]$/.test(text);
  return /^\[[\w./-]+(?:\s*,[^[\]]*)?\]$/.test(text) || /^\[\s*[\w./-]+\s*,[^[\]&|;]*\]$/.test(text);
}

function isJson(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false; // that is the question
  }
}

function withDoubleQuotes(text: string): string {
  return text.replace(/'([^'"\\]*)'/g, '"$1"');
}

/** Quoted or bare words between commas or blanks; a backslash that JSON does not know stands for itself. */
function elementsOf(text: string): readonly string[] | undefined {
  const inner = text.slice(1, text.endsWith(']') ? -1 : undefined);
  const elements: string[] = [];
  const pattern = /\s+|,|"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,"'[\]{}]+)/y;
  let position = 0;
  while (position < inner.length) {
    pattern.lastIndex = position;
    const match = pattern.exec(inner);
    if (!match) return undefined;
    position = pattern.lastIndex;
    const [, double, single, bare] = match;
    if (double !== undefined) elements.push(double.replace(/\\(["\\/])/g, '$1'));
    else if (single !== undefined) elements.push(single);
    else if (bare !== undefined) elements.push(bare);
  }
  return elements.length > 0 ? elements : undefined;
}
