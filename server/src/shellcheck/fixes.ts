import type { FindingFix } from '../lint/finding';
import type { SourceText } from '../text/source-text';
import type { Edit } from '../text/span';
import type { ShellCheckComment } from './engine/shellcheck-engine';
import type { ScriptText } from './script/script-text';

/** ShellCheck's own repair, where all of it can be done in the file exactly as in the script. */
export function fixesOf({ fix }: ShellCheckComment, script: ScriptText, source: SourceText): readonly FindingFix[] {
  if (!fix || fix.replacements.length === 0) return [];
  const edits: Edit[] = [];
  for (const { startLine, startColumn, endLine, endColumn, text } of fix.replacements) {
    const start = script.offsetAt(startLine, startColumn);
    const edit = script.edit(start, script.offsetAt(endLine, endColumn), text);
    if (!edit) return [];
    edits.push(edit);
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  if (edits.some(({ span }, index) => span.start < (edits[index - 1]?.span.end ?? 0))) return [];
  return [{ title: titleOf(edits, source), safety: 'suggestion', edits: () => edits }];
}

function titleOf(edits: readonly Edit[], source: SourceText): string {
  const [first, second] = edits;
  const from = first?.span.start ?? 0;
  const changed = source.slice({ start: from, end: edits.at(-1)?.span.end ?? from });
  if (edits.length === 2 && first?.span.end === from && /^\\?"$/.test(first.text) && first.text === second?.text) {
    return isShort(changed) ? `Put \`${changed}\` in double quotes` : 'Put it in double quotes';
  }
  if (edits.length === 1 && changed === '') return `Insert \`${first?.text.trim()}\``;
  const after = applied(edits, changed, from);
  if (!isShort(changed) || !isShort(after)) return "Apply ShellCheck's fix";
  return after === '' ? `Remove \`${changed}\`` : `Replace \`${changed}\` with \`${after}\``;
}

/** Fits into a menu. */
function isShort(text: string): boolean {
  return text.length <= 40 && !/[\r\n`]/.test(text);
}

function applied(edits: readonly Edit[], text: string, offset: number): string {
  let result = '';
  let position = 0;
  for (const { span, text: inserted } of edits) {
    result += text.slice(position, span.start - offset) + inserted;
    position = span.end - offset;
  }
  return result + text.slice(position);
}
