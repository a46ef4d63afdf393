import type { Span } from '../../text/span';
import { contains, type Edit, insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { topMappings } from '../facts/tree';
import type { ComposeFile, Entry, Service } from '../model/nodes';
import { isFirstOnLine } from '../model/scan';
import { columnOf } from './layout';

/**
 * The lines of a place as they read from its own column: what is set in deeper stays deeper. `undefined` where a line
 * begins before that column, or where moving lines changes what they say.
 */
export function relativeLines(
  file: ComposeFile,
  at: Span,
  column = columnOf(file, at.start),
): readonly string[] | undefined {
  const [first = '', ...rest] = file.source.slice(at).split(/\r\n|\r|\n/);
  if (/[|>](?=[-+\d]*[+\d])[-+\d]+[ \t]*(?:#.*)?$/m.test(first) || rest.some((line) => /[|>]\d|[|>]-?\+/.test(line)))
    return undefined;
  const lines = rest.map((line) => {
    if (line.trim() === '') return '';
    return line.slice(0, column).trim() === '' ? line.slice(column) : undefined;
  });
  const known = lines.filter((line) => line !== undefined);
  return known.length === lines.length ? [first, ...known] : undefined;
}

/** The place with a comment behind it in its last line. */
export function withComment({ source }: ComposeFile, { start, end }: Span): Span {
  const line = source.lineSpan(source.lineAt(end));
  return { start, end: /^[ \t]+#/.test(source.text.slice(end, line.end)) ? line.end : end };
}

/** True where a place holds no anchor and no alias, and no alias names something around it. */
export function isPlainPiece(file: ComposeFile, at: Span): boolean {
  return !isShared(file, at) && !file.anchorMarks.some(({ nameSpan }) => contains(at, nameSpan));
}

/** The block services among some, each with its entries on lines of their own. */
export function isBlockService({ file, mapping, entry }: Service): boolean {
  return (
    mapping !== undefined &&
    entry.value === mapping &&
    !mapping.flow &&
    mapping.anchor === undefined &&
    mapping.tag === undefined &&
    mapping.entries.every(({ span }) => isFirstOnLine(file.source.text, span.start))
  );
}

/** The entry of `services` in the only document, if what stands before it can be named by it. */
export function servicesEntry(file: ComposeFile): Entry | undefined {
  const [top, ...others] = topMappings(file);
  if (!top || top.flow || others.length > 0) return undefined;
  const entry = top.entries.find(({ key }) => key.text === 'services');
  return entry && isFirstOnLine(file.source.text, entry.span.start) ? entry : undefined;
}

/** Lines and a blank one before the services, above the comments that belong to them. */
export function insertAboveServices(file: ComposeFile, services: Entry, lines: readonly string[]): Edit {
  const { source } = file;
  const own = source.lineAt(services.span.start);
  let line = own;
  while (line > 0 && /^#/.test(source.slice(source.lineSpan(line - 1)))) line--;
  // A file's first comment speaks of the file.
  const { start } = source.lineSpan(line === 0 ? own : line);
  return insert(start, [...lines, '', ''].join(source.lineEnd));
}

export function freeAnchor({ anchorMarks }: ComposeFile, wanted: string): string {
  const taken = new Set(anchorMarks.map(({ name }) => name));
  const name = wanted.replaceAll('_', '-');
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  return free;
}

export function freeTopKey(file: ComposeFile, wanted: string): string {
  const taken = new Set(topMappings(file).flatMap(({ entries }) => entries.map(({ key }) => key.text)));
  let free = wanted;
  for (let count = 2; taken.has(free); count++) free = `${wanted}-${count}`;
  return free;
}
