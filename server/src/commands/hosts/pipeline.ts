import { type Span, span } from '../../text/span';
import { type Piece, unquoted, verbatim } from '../piece';
import type { Script } from '../script';
import type { Host } from './host';

/** Keys under which pipelines write scripts, in any of the services that run them. */
const scriptKeys = new Set(
  'after_script bash before_script command inlineScript powershell pwsh run script'.split(' '),
);

/** The keys of one mapping: what one of them says holds for all. */
interface Step {
  shell: string;
}

interface FoundScript {
  readonly piece: Piece;
  readonly key: string;
  readonly step: Step;
}

/**
 * Values of the script keys in a pipeline's YAML. Read by lines and their indentation alone: a whole tree is not
 * needed for that, and takes its time over a text that is no YAML.
 */
export const pipeline: Host = ({ text }) => {
  const found: FoundScript[] = [];
  const open: { readonly column: number; readonly step: Step }[] = [];
  let list: { readonly column: number; readonly key: string; readonly step: Step } | undefined;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const { column, dash, at } = beginning(text, start, end);
    const keyColumn = at - start;
    if (at === end || text[at] === '#') {
      start = end + 1;
      continue;
    }
    if (list && (column < list.column || (dash === undefined && column === list.column))) list = undefined;
    if (list && dash !== undefined) {
      const { end: valueEnd, pieces } = valueAt(text, at, dash);
      for (const piece of pieces) found.push({ piece, key: list.key, step: list.step });
      start = endOfLine(text, valueEnd) + 1;
      continue;
    }
    const [name = '', key = ''] = /^["']?([\w.-]{1,60})["']?[ \t]*:(?=\s|$)/.exec(text.slice(at, end)) ?? [];
    const valueStart = behindBlanks(text, at + name.length, end);
    const step = stepAt(keyColumn, dash);
    start = end + 1;
    if (key === 'shell') step.shell = text.slice(valueStart, end);
    if (!scriptKeys.has(key)) continue;
    if (valueStart === end || /[#&!]/.test(text[valueStart] ?? '')) {
      list = { column: keyColumn, key, step };
    } else {
      const { end: valueEnd, pieces } = valueAt(text, valueStart, keyColumn);
      for (const piece of pieces) found.push({ piece, key, step });
      start = endOfLine(text, valueEnd) + 1;
    }
  }
  return { scripts: found.map(scriptOf) };

  /** The mapping that a key in this column belongs to; behind a dash it is a new one. */
  function stepAt(column: number, dash: number | undefined): Step {
    while ((open.at(-1)?.column ?? -1) > column) open.pop();
    const top = open.at(-1);
    if (top?.column === column && dash === undefined) return top.step;
    if (top?.column === column) open.pop();
    const step = { shell: '' };
    open.push({ column, step });
    return step;
  }
};

function scriptOf({ piece, key, step }: FoundScript): Script {
  const shell = /^["']?(pwsh|powershell|cmd)/.exec(step.shell || key)?.[1];
  return { piece, dialect: shell === undefined ? 'sh' : shell === 'cmd' ? 'batch' : 'powershell' };
}

interface Beginning {
  /** Of the first sign on the line. */
  readonly column: number;
  /** Column of the last dash in front of the content. */
  readonly dash: number | undefined;
  readonly at: number;
}

function beginning(text: string, start: number, end: number): Beginning {
  let at = behindBlanks(text, start, end);
  const column = at - start;
  let dash: number | undefined;
  while (text[at] === '-' && (at + 1 === end || /[ \t\r]/.test(text[at + 1] ?? ''))) {
    dash = at - start;
    at = behindBlanks(text, at + 1, end);
  }
  return { column, dash, at };
}

interface Value {
  readonly pieces: readonly Piece[];
  readonly end: number;
}

/** The scripts in a value: one, or those of a list in brackets. */
function valueAt(text: string, at: number, column: number): Value {
  if (text[at] === '[') return flowListAt(text, at, endOfDeeper(text, endOfLine(text, at), column));
  const { span: value, piece } = scalarAt(text, at, column);
  return { pieces: [piece], end: value.end };
}

/** A value and where it ends; it goes on for as long as lines are indented deeper than `column`. */
function scalarAt(text: string, at: number, column: number): { readonly span: Span; readonly piece: Piece } {
  const quote = text[at];
  const lineEnd = endOfLine(text, at);
  const isBlock = /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?\r?$/.test(text.slice(at, lineEnd));
  const end = endOfDeeper(text, lineEnd, column);
  if (isBlock) {
    const content = span(Math.min(lineEnd + 1, end), end);
    return { span: span(at, end), piece: verbatim(text, content, quote === '>' ? folded : undefined) };
  }
  if (quote === '"' || quote === "'") {
    const inside = span(at + 1, closingOf(text, at, end));
    return { span: inside, piece: unquoted(text, inside, quote === '"' ? 'backslash' : 'doubled', true) };
  }
  return { span: span(at, end), piece: verbatim(text, span(at, end), (plain) => folded(withoutComments(plain))) };
}

/** `[docker build ., 'docker push x']`, and lists within. */
function flowListAt(text: string, at: number, end: number): Value {
  const pieces: Piece[] = [];
  let depth = 0;
  let i = at;
  while (i < end) {
    const sign = text[i] ?? '';
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    if (depth === 0) break;
    if (/[\s,[\]{}]/.test(sign)) i++;
    else if (sign === '"' || sign === "'") {
      const inside = span(i + 1, closingOf(text, i, end));
      pieces.push(unquoted(text, inside, sign === '"' ? 'backslash' : 'doubled', true));
      i = inside.end + 1;
    } else {
      const stop = behindPlain(text, i, end);
      pieces.push(verbatim(text, span(i, stop), (plain) => folded(withoutComments(plain))));
      i = stop;
    }
  }
  return { pieces, end: i };
}

/** A plain text in a list ends with the signs of the list. */
function behindPlain(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && !/[,[\]{}]/.test(text[i] ?? '')) i++;
  return i;
}

/** The end of the last line that belongs to a value which began on the line that ends at `lineEnd`. */
function endOfDeeper(text: string, lineEnd: number, column: number): number {
  let end = lineEnd;
  for (let start = lineEnd + 1; start < text.length; ) {
    const next = endOfLine(text, start);
    const first = behindBlanks(text, start, next);
    if (first < next && text[first] !== '\r') {
      if (first - start <= column) break;
      end = next;
    }
    start = next + 1;
  }
  return end;
}

function closingOf(text: string, at: number, end: number): number {
  const quote = text[at];
  for (let i = at + 1; i < end; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === '"' || text[i + 1] !== "'") return i;
      i++;
    }
  }
  return end;
}

/** The lines of a folded value are one; an empty line between them ends it. */
function folded(text: string): string {
  return text.replace(/\r?\n(?=[ \t]*\S)/g, ({ length }) => ' '.repeat(length));
}

function withoutComments(text: string): string {
  return text.replace(/[ \t]#[^\n]*/g, ({ length }) => ' '.repeat(length));
}

function behindBlanks(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && /[ \t\r]/.test(text[i] ?? '')) i++;
  return i;
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}
