import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** An item, and what it puts where. */
export interface Proposed {
  readonly item: CompletionItem;
  readonly range: Range;
  readonly newText: string;
}

/**
 * The items as the client wants them: one range for all of those that replace the same, where it knows such defaults,
 * which makes a long list a fraction as long. Clients that do not get a range with each item.
 */
export function completionList(
  proposals: readonly Proposed[],
  isIncomplete: boolean,
  client: ClientCapabilities,
): CompletionItem[] | CompletionList {
  const defaults = client.textDocument?.completion?.completionList?.itemDefaults ?? [];
  const editRange = defaults.includes('editRange') ? proposals[0]?.range : undefined;
  const items = proposals.map(({ item, range, newText }) => {
    if (!editRange || !isSame(range, editRange)) item.textEdit = { range, newText };
    // The text of an edit is the label unless it is told.
    else if (newText !== item.label) item.textEditText = newText;
    return item;
  });
  if (editRange) return { isIncomplete, itemDefaults: { editRange }, items };
  return isIncomplete ? { isIncomplete, items } : items;
}

function isSame(a: Range, b: Range): boolean {
  if (a === b) return true;
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
