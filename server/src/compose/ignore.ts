import type { RuleId } from '../lint/rule';
import { namesIn } from '../lint/suppression';
import { contains, type Edit, insert, type Span } from '../text/span';
import type { Comment, ComposeFile, Element } from './model/nodes';
import { isFirstOnLine } from './model/scan';
import { ignoredElement, nameList } from './suppressions';

/** The edits that switch `id` off in the whole file, or at the entry or item that holds `at`. */
export function ignore(file: ComposeFile, id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[] {
  const element = scope === 'here' ? elementAround(file, at) : undefined;
  if (scope === 'here' && !element) return [];

  const comment = file.comments.find(
    (each) => nameList(each, scope) && (scope === 'file' || ignoredElement(file, each) === element),
  );
  const names = comment && nameList(comment, scope);
  if (names) return namesIn(names.text).includes(id) ? [] : [insert(names.end, names.text ? `,${id}` : id)];

  return [element ? newComment(file, id, element) : newFileComment(file, id)];
}

/** The innermost element around a span that begins its line, so that a comment fits above it. */
function elementAround({ elements, source }: ComposeFile, at: Span): Element | undefined {
  const place = { start: at.start, end: at.start };
  return elements.findLast(({ span }) => contains(span, place) && isFirstOnLine(source.text, span.start));
}

function newComment(file: ComposeFile, id: RuleId, { span }: Element): Edit {
  const { source } = file;
  const line = source.lineAt(span.start);
  const indent = source.slice({ start: source.lineSpan(line).start, end: span.start });
  // A directive of dclint counts for the line right below it, and keeps that place.
  const above = commentOnLine(file, line - 1);
  const before = above && /^#\s*dclint\s/.test(above.text) ? line - 1 : line;
  const bom = indent.startsWith('\uFEFF') ? 1 : 0;
  const start = source.lineSpan(before).start + bom;
  return insert(start, `${indent.slice(bom)}# docker-wiki ignore=${id}${source.lineEnd}`);
}

function newFileComment(file: ComposeFile, id: RuleId): Edit {
  const { source } = file;
  // dclint looks for its directives in the first line only.
  const first = commentOnLine(file, 0);
  const isTaken = first !== undefined && /^#\s*dclint\s/.test(first.text) && source.lineCount > 1;
  const start = isTaken ? source.lineSpan(1).start : source.text.startsWith('\uFEFF') ? 1 : 0;
  return insert(start, `# docker-wiki file-ignore=${id}${source.lineEnd}`);
}

function commentOnLine({ comments, source }: ComposeFile, line: number): Comment | undefined {
  return comments.find((each) => each.ownLine && source.lineAt(each.span.start) === line);
}
