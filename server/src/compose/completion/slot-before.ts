import type { SourceText } from '../../text/source-text';
import { span } from '../../text/span';
import type { ComposeFile, Entry } from '../model/nodes';
import { nodeAt, parentAt } from '../path-at';
import { presentBelow, type Slot } from './slot';

/** A line with nothing but the beginning of a key. */
const typedKey = /^( *)([A-Za-z_][\w.-]*) *\r?$/;
const blank = /^ *\r?$/;
const blankOrComment = /^\s*(?:#|$)/;
/** What may stand in front of a key's first sibling. */
const margin = /^ *(?:- +)*$/;
const documentEnd = /^\.\.\./m;
/** A line with a key behind its indentation. */
const keyLine = /^ *[\w.-]+:(?:\s|$)/;

/**
 * The place of a key whose line was blank when the file was read: all else stands as it did, so that the tree tells what
 * that of the new text would (`test/fuzz/completion-before`). `undefined` where it might not.
 */
export function slotBefore(file: ComposeFile, { text }: SourceText, offset: number): Slot | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const [, indent, word] = typedKey.exec(text.slice(start, end)) ?? [];
  if (indent === undefined || word === undefined) return undefined;
  const column = indent.length;
  const at = span(start + column, start + column + word.length);
  const isUnread = offset < at.start || offset > at.end || !wasBlank(file, text, start, end);
  if (isUnread || file.documents.length !== 1 || file.problems.length > 0) return undefined;

  const path = parentAt(file, start, column, []);
  const parent = nodeAt(file, path, start);
  if (parent?.kind !== 'mapping' || parent.flow) return undefined;
  const above = parent.entries.findLast((entry) => entry.span.start < start);
  if (!above || !isSiblingAbove(file, above, start, column) || !isKeyBehind(text, end, column)) return undefined;
  return {
    path,
    wants: 'key',
    word: at,
    parent,
    present: presentBelow(file, path, start, undefined),
    isFlow: false,
    hasColon: false,
    isQuoted: false,
    extraIndent: 0,
  };
}

/** True where the two texts differ in one line, in which nothing was written. */
function wasBlank({ source: { text: before } }: ComposeFile, text: string, start: number, end: number): boolean {
  const endBefore = end + before.length - text.length;
  if (endBefore < start || !blank.test(before.slice(start, endBefore))) return false;
  return before.slice(0, start) === text.slice(0, start) && before.slice(endBefore) === text.slice(end);
}

/** A whole entry in the same column, which ends above the line; and its document does not. */
function isSiblingAbove({ source: { text } }: ComposeFile, above: Entry, start: number, column: number): boolean {
  const { key, colon, span: whole } = above;
  const lineStart = text.lastIndexOf('\n', key.span.start - 1) + 1;
  if (colon === undefined || whole.end > start || key.span.start - lineStart !== column) return false;
  return margin.test(text.slice(lineStart, key.span.start)) && !documentEnd.test(text.slice(whole.end, start));
}

/** The next line that says something is a sibling, or stands further left. */
function isKeyBehind(text: string, lineEnd: number, column: number): boolean {
  for (let start = lineEnd + 1; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end);
    if (!blankOrComment.test(line)) {
      const indent = line.length - line.trimStart().length;
      return indent < column || (indent === column && keyLine.test(line));
    }
    start = end + 1;
  }
  return true;
}
