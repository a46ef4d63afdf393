import { type Edit, insert, replace } from '../../text/span';
import type { ObjectKind } from '../facts/objects';
import { topMappings } from '../facts/tree';
import { lookup, resolve } from '../model/lookup';
import type { ComposeFile, Mapping } from '../model/nodes';

/**
 * Declares objects at the top of a file, in the section that is there or in a new one at the end; `undefined` where
 * the section is written in braces or stands elsewhere. `body` are the lines below a name; without them it is `{}`.
 */
export function declareObjects(
  file: ComposeFile,
  kind: ObjectKind,
  names: readonly string[],
  body: (name: string) => readonly string[] = () => [],
): readonly Edit[] | undefined {
  const [top] = topMappings(file);
  if (!top || top.flow) return undefined;
  const { source } = file;
  const section = lookup(top, kind);
  const written = (indent: string) =>
    names.flatMap((name) => {
      const lines = body(name);
      return lines.length === 0
        ? [`${indent}${name}: {}`]
        : [`${indent}${name}:`, ...lines.map((line) => `${indent}  ${line}`)];
    });
  if (!section) return [insertAfter(file, top.span.end, [`${kind}:`, ...written('  ')])];
  if (!top.entries.includes(section) || section.value?.kind === 'alias') return undefined;
  const value = resolve(section.value);
  if (!value) return [insertAfter(file, section.span.end, written('  '))];
  if (value.kind !== 'mapping' || value.tag !== undefined || value.anchor !== undefined) return undefined;
  if (!value.flow) return [insertAfter(file, value.span.end, written(indentOf(file, value)))];
  const isEmpty = value.entries.length === 0 && section.colon !== undefined;
  return isEmpty ? [replace(value.span, `${source.lineEnd}${written('  ').join(source.lineEnd)}`)] : undefined;
}

/** Lines behind the line in which something ends; line ends and blanks at its own end do not count. */
export function insertAfter({ source }: ComposeFile, end: number, lines: readonly string[]): Edit {
  const { text, lineEnd } = source;
  let last = end;
  while (last > 0 && /\s/.test(text.charAt(last - 1))) last--;
  const at = source.fullLineSpan(source.lineAt(last)).end;
  const isAtLineStart = at === 0 || text[at - 1] === '\n';
  const block = lines.map((line) => `${line}${lineEnd}`).join('');
  return insert(at, isAtLineStart ? block : `${lineEnd}${block.slice(0, -lineEnd.length)}`);
}

/** The blanks before the entries of a block. */
export function indentOf({ source }: ComposeFile, { entries: [first] }: Mapping): string {
  if (!first) return '  ';
  return ' '.repeat(first.key.span.start - source.lineSpan(source.lineAt(first.key.span.start)).start);
}
