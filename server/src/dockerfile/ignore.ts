import type { RuleId } from '../lint/rule';
import { type Edit, insert, type Span } from '../text/span';
import type { DockerfileFile } from './model/nodes';

const forms = {
  here: { pattern: /^(#\s*docker-wiki\s+ignore\s*=\s*[^\s]+)/, word: 'ignore' },
  file: { pattern: /^(#\s*docker-wiki\s+file-ignore\s*=\s*[^\s]+)/, word: 'file-ignore' },
};

const byteOrderMark = '\uFEFF';

/**
 * A comment above the instruction, or below the directives for the whole file; an existing one gets the id as well. What
 * stands above the first instruction, a directive say, has no other place than the latter.
 */
export function ignore(file: DockerfileFile, id: RuleId, at: Span, wanted: 'here' | 'file'): readonly Edit[] {
  const { source } = file;
  const scope = file.instructions.some(({ span }) => span.start <= at.start) ? wanted : 'file';
  const { pattern, word } = forms[scope];
  const target = scope === 'here' ? lineOfInstruction(file, at) : lineBelowDirectives(file);
  const existing = scope === 'here' ? commentAbove(file, target) : file.comments.find(({ text }) => pattern.test(text));
  const match = existing && pattern.exec(existing.text);
  if (existing && match) return [insert(existing.span.start + (match[1]?.length ?? 0), `,${id}`)];

  const comment = `# docker-wiki ${word}=${id}`;
  if (target >= source.lineCount) return [insert(source.text.length, `${source.lineEnd}${comment}`)];
  const line = source.slice(source.lineSpan(target));
  const start = source.fullLineSpan(target).start + (line.startsWith(byteOrderMark) ? 1 : 0);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return [insert(start, `${indent}${comment}${source.lineEnd}`)];
}

function lineOfInstruction(file: DockerfileFile, at: Span): number {
  const instruction = file.instructions.findLast(({ span }) => span.start <= at.start);
  return file.source.lineAt(instruction?.span.start ?? at.start);
}

/** Above the directives it would turn them into comments. */
function lineBelowDirectives(file: DockerfileFile): number {
  const last = file.directives.at(-1);
  return last ? file.source.lineAt(last.span.end) + 1 : 0;
}

function commentAbove(file: DockerfileFile, line: number) {
  return file.comments.find(({ span }) => file.source.lineAt(span.start) === line - 1);
}
