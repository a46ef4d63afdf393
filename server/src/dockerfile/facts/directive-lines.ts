import { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile } from '../model/nodes';

export type DirectiveName = 'check' | 'escape' | 'syntax';

/** A line `# name=value` with a name that the builder knows. */
export interface DirectiveLine {
  readonly name: DirectiveName;
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
  /** The line without its end. */
  readonly line: Span;
}

const pattern = /^(\uFEFF?[ \t]*#[ \t]*)(check|escape|syntax)([ \t]*=[ \t]*)(?=\S)(.*)$/i;

/** Most comments are none, as their first word tells. */
const beginning = /^#?[ \t]*(?:check|escape|syntax)/i;

/**
 * The unbroken block of directives in the first lines, repeated ones included: what stands behind any other line is an
 * ordinary comment (BuildKit, frontend/dockerfile/parser/directives.go).
 */
export const topDirectives = fact<DockerfileFile, readonly DirectiveLine[]>((file) => blockFrom(file, 0));

/** Lines of the same form further down. A first line `#!…` hides nothing: the builder skips it. */
export const displacedDirectives = fact<DockerfileFile, readonly DirectiveLine[]>((file) => {
  const block = file.head.startsWith('#!') ? blockFrom(file, 1) : topDirectives(file);
  const inBlock = new Set(block.map(({ line }) => line.start));
  return [...file.directives, ...file.comments]
    .filter(({ span }) => beginning.test(file.source.slice(span)))
    .flatMap(({ span }) => directiveIn(file.source, file.source.lineAt(span.start)) ?? [])
    .filter(({ line }) => !inBlock.has(line.start))
    .sort((a, b) => a.line.start - b.line.start);
});

/** Offset at which a directive can be put: behind the others. */
export function offsetOfNewDirective(file: DockerfileFile): number {
  const last = topDirectives(file).at(-1);
  if (last) return file.source.fullLineSpan(file.source.lineAt(last.line.start)).end;
  return file.source.text.startsWith('\uFEFF') ? 1 : 0;
}

function blockFrom(file: DockerfileFile, first: number): readonly DirectiveLine[] {
  const found: DirectiveLine[] = [];
  const head = new SourceText(file.head);
  for (let line = first; line < head.lineCount; line++) {
    const directive = directiveIn(head, line);
    if (!directive) break;
    found.push(directive);
  }
  return found;
}

function directiveIn(source: SourceText, index: number): DirectiveLine | undefined {
  const line = source.lineSpan(index);
  const [, before = '', name = '', equals = '', rest = ''] = pattern.exec(source.slice(line)) ?? [];
  if (!name) return undefined;
  const value = rest.trimEnd();
  const nameStart = line.start + before.length;
  const valueStart = nameStart + name.length + equals.length;
  return {
    name: name.toLowerCase() as DirectiveName,
    nameSpan: { start: nameStart, end: nameStart + name.length },
    value,
    valueSpan: { start: valueStart, end: valueStart + value.length },
    line,
  };
}
