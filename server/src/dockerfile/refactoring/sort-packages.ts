import { type Edit, replace, type Span, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { type PackageChange, packageChanges } from '../packages/installs';
import { commentsWithin, hasLoneReturn } from './layout';
import { commandWordsOf, readAgain } from './read-again';
import type { Refactor } from './selected';

/** The packages of an install command one a line, in the order of the alphabet. */
export const sortPackages: Refactor = ({ file, span: selection, instruction }) => {
  if (!instruction || instruction.json || hasLoneReturn(file, instruction.span)) return [];
  const installs = packageChanges(instruction).filter(({ action }) => action === 'install');
  const atCursor = installs.find(
    ({ command }) => command.span.start <= selection.start && selection.end <= command.span.end,
  );
  const install = atCursor ?? (installs.length === 1 ? installs[0] : undefined);
  const edit = install && sortedEdit(file, instruction, install);
  if (!edit) return [];
  const { tool, packages } = install;
  const title = `Sort the ${packages.length} packages of \`${tool.tool} ${tool.subcommand}\`, one a line`;
  return [{ title, kind: 'refactor.rewrite', edits: () => [edit] }];
};

function sortedEdit(file: DockerfileFile, instruction: Instruction, install: PackageChange): Edit | undefined {
  const { tool, packages, command } = install;
  const { source } = file;
  const first = packages[0];
  const last = packages.at(-1);
  if (!first || !last || packages.length < 2 || packages.length !== tool.operands.length || !tool.subcommand)
    return undefined;
  const list = span(first.span.start, last.span.end);
  if (tool.flags.some((flag) => flag.span.start >= list.start && flag.span.start < list.end)) return undefined;

  const isInBody = instruction.heredocs.some(({ body }) => body.start <= list.start);
  const escapeChar = isInBody ? '\\' : file.escapeChar;
  if (isInBody && source.lineEnd !== '\n') return undefined;
  const before = [tool.subcommandSpan, ...tool.flags.map((flag) => flag.span)].filter(({ end }) => end <= list.start);
  const gap = span(Math.max(...before.map(({ end }) => end)), list.start);
  if (source.slice(gap).replaceAll(escapeChar, '').trim() !== '') return undefined;
  const whole = span(gap.start, list.end);
  const texts = packages.map((word) => source.slice(word.span));
  if (commentsWithin(file, whole).length > 0 || texts.some((text) => /[\r\n]/.test(text))) return undefined;
  if (source.slice(list).replace(/\s/g, '').replaceAll(escapeChar, '') !== texts.join('').replaceAll(escapeChar, '')) {
    return undefined;
  }

  const breakLine = ` ${escapeChar}${source.lineEnd}${listIndent(file, gap, command.span.start)}`;
  const text = [...texts]
    .sort(byName)
    .map((name) => `${breakLine}${name}`)
    .join('');
  if (text === source.slice(whole)) return undefined;
  return readsTheSame(file, instruction, whole, text) ? replace(whole, text) : undefined;
}

/** The indentation that the list has, or a step more than the line of its command. */
function listIndent({ source }: DockerfileFile, gap: Span, commandStart: number): string {
  const text = source.slice(gap);
  if (text.includes('\n')) return /(?<![ \t])[ \t]*$/.exec(text)?.[0] ?? '';
  const line = source.slice(source.lineSpan(source.lineAt(commandStart)));
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return `${indent}${indent.includes('\t') ? '\t' : '    '}`;
}

function byName(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function readsTheSame(file: DockerfileFile, instruction: Instruction, whole: Span, text: string): boolean {
  const { source } = file;
  const { start, end } = instruction.span;
  const after = source.slice(span(start, whole.start)) + text + source.slice(span(whole.end, end));
  const sorted = (words: readonly (readonly string[])[]) => JSON.stringify(words.map((command) => [...command].sort()));
  const again = readAgain(file, after);
  return again.length === 1 && sorted(commandWordsOf(again)) === sorted(commandWordsOf([instruction]));
}
