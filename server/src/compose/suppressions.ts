import { namesWithPlaces, type Suppression } from '../lint/suppression';
import type { SourceText } from '../text/source-text';
import type { Comment, ComposeFile, Element } from './model/nodes';

const ignoreComment = /^#\s*docker-wiki\s+ignore=(.*)$/s;
const fileIgnoreComment = /^#\s*docker-wiki\s+file-ignore=(.*)$/s;
const dclintComment = /^#\s*dclint\s+(disable(?:-file|-line|-next-line)?)(?:\s+(.*))?$/s;

/** What the comments of the file switch off: our own ones, and those of dclint with the meaning they have there. */
export function suppressions(file: ComposeFile): readonly Suppression[] {
  const firstLine = firstUsedLine(file.source);
  return file.comments.flatMap(
    (comment) => ownSuppression(file, comment) ?? dclintSuppression(file, comment, firstLine) ?? [],
  );
}

/** The element that a `docker-wiki ignore=` comment holds for: the outermost one that begins behind it. */
export function ignoredElement({ elements }: ComposeFile, comment: Comment): Element | undefined {
  if (!comment.ownLine) return undefined;
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.span.start ?? 0) < comment.span.end) low = middle + 1;
    else high = middle;
  }
  return elements[low];
}

/** The list of names behind `ignore=` or `file-ignore=`, with its offset in the document. */
export function nameList(comment: Comment, scope: 'here' | 'file'): { text: string; end: number } | undefined {
  const list = (scope === 'here' ? ignoreComment : fileIgnoreComment).exec(comment.text)?.[1];
  if (list === undefined) return undefined;
  const text = list.split(/\s/, 1)[0] ?? '';
  return { text, end: comment.span.end - list.length + text.length };
}

function ownSuppression(file: ComposeFile, comment: Comment): Suppression | undefined {
  const forFile = nameList(comment, 'file');
  if (forFile) return { scope: undefined, ...namesBefore(forFile), span: comment.span };

  const forNext = nameList(comment, 'here');
  const scope = forNext && ignoredElement(file, comment)?.span;
  return scope && { scope, ...namesBefore(forNext), span: comment.span };
}

function namesBefore({ text, end }: { text: string; end: number }): ReturnType<typeof namesWithPlaces> {
  return namesWithPlaces(text, end - text.length);
}

function dclintSuppression({ source }: ComposeFile, comment: Comment, firstLine: number): Suppression | undefined {
  const [, directive, list = ''] = dclintComment.exec(comment.text) ?? [];
  if (directive === undefined) return undefined;
  const isForAll = list.trim() === '' || directive === 'disable-file';
  const listed = isForAll ? { names: ['all'] } : namesWithPlaces(list, comment.span.end - list.length);

  const line = source.lineAt(comment.span.start);
  if (directive === 'disable' || directive === 'disable-file') {
    return line === firstLine ? { scope: undefined, ...listed, span: comment.span } : undefined;
  }
  const isAbove = directive === 'disable-next-line' || comment.ownLine;
  return { scope: source.lineSpan(isAbove ? line + 1 : line), ...listed, span: comment.span };
}

/** dclint reads a directive for the whole file from the first line that is neither empty nor `---`. */
function firstUsedLine(source: SourceText): number {
  let line = 0;
  while (line < source.lineCount && /^(?:---)?$/.test(source.slice(source.lineSpan(line)).trim())) line++;
  return line;
}
