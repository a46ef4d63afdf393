import { replace, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { type Chain, type ChainPart, chainOf } from './chain';
import { blankRestOfLine, commentsWithin, hasLoneReturn } from './layout';
import { commandWordsOf, readAgain, sameWords } from './read-again';
import type { Refactor } from './selected';

/** A chain of `&&` as a here-document with one command a line, which `set -e` ends at the first failure. */
export const chainToHeredoc: Refactor = ({ file, instruction }) => {
  const chain = instruction && chainOf(instruction);
  const [command] = instruction?.words ?? [];
  if (!chain || !command || chain.parts.length < 2 || !isSimple(chain)) return [];
  // The shell would read the carriage returns of the body.
  if (file.source.lineEnd !== '\n' || hasLoneReturn(file, instruction.span)) return [];
  const rest = blankRestOfLine(file, instruction.span.end);
  const lines = rest && bodyLines(file, chain, span(command.span.start, rest.end));
  if (!rest || !lines) return [];

  const marker = lines.includes('EOF') ? 'END_OF_SCRIPT' : 'EOF';
  if (lines.includes(marker)) return [];
  const text = [`<<${marker}`, ...lines, marker].join('\n');
  const head = file.slice(span(instruction.span.start, command.span.start));
  const again = readAgain(file, head + text);
  const before = commandWordsOf([instruction]);
  const expected = setsErrorExit(chain.parts[0]) ? before : [['set', '-e'], ...before];
  if (again.length !== 1 || !sameWords(commandWordsOf(again), expected)) return [];
  const edit = replace(span(command.span.start, rest.end), text);
  return [
    {
      title: 'Write the `&&` chain as a here-document with `set -e`',
      kind: 'refactor.rewrite',
      edits: () => [edit],
    },
  ];
};

/** `set -e` looks into loops and groups and not behind `!`, which `&&` sees as one. */
function isSimple({ read }: Chain): boolean {
  return read.marks.every(({ text }) => text === '&&' || text === '||' || text === '|');
}

function bodyLines(file: DockerfileFile, { parts, read, logicalStart }: Chain, whole: { start: number; end: number }) {
  const lines = setsErrorExit(parts[0]) ? [] : ['set -e'];
  let from = whole.start;
  for (const part of parts) {
    lines.push(...commentsWithin(file, span(from, part.span.end)).map(({ text }) => text));
    const quoted = read.singleQuoted.map(({ start, end }) => ({
      start: start + logicalStart,
      end: end + logicalStart,
    }));
    lines.push(...commandLines(file, part, quoted));
    from = part.span.end;
  }
  lines.push(...commentsWithin(file, span(from, whole.end)).map(({ text }) => text));
  return lines;
}

/** On the lines that it had, without comments; on one where a line breaks between single quotes. */
function commandLines(
  { source, escapeChar }: DockerfileFile,
  { text, span: at, logicalStart }: ChainPart,
  singleQuoted: readonly { start: number; end: number }[],
): readonly string[] {
  const pieces = source
    .slice(at)
    .split('\n')
    .filter((line, index) => index === 0 || !/^[ \t]*(?:#|$)/.test(line))
    .map((line) => withoutContinuation(line, escapeChar));
  let offset = logicalStart;
  for (const piece of pieces.slice(0, -1)) {
    offset += piece.length;
    const breaksInside = singleQuoted.some(({ start, end }) => start < offset && offset <= end);
    if (breaksInside || piece.endsWith('\\')) return [text];
  }
  if (pieces.join('') !== text) return [text];
  return pieces.map((piece, index) => (index < pieces.length - 1 ? `${piece}\\` : piece));
}

function withoutContinuation(line: string, escapeChar: string): string {
  const trimmed = line.replace(/(?<![ \t])[ \t]+$/, '');
  return trimmed.endsWith(escapeChar) && trimmed.at(-2) !== escapeChar ? trimmed.slice(0, -1) : line;
}

function setsErrorExit(part: ChainPart | undefined): boolean {
  return /^set -[a-df-z]*e[a-z]*(?:\s|$)/.test(part?.text ?? '');
}

/** Whether a here-document that runs in the shell begins with `set -e`. */
export function beginsWithErrorExit({ commands }: Instruction): boolean {
  const [first] = commands;
  return first?.name.value === 'set' && /^-[a-df-z]*e[a-z]*$/.test(first.args[0]?.value ?? '');
}
