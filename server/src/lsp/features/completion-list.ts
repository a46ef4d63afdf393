import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** An item, and what it puts where. */
interface Proposed {
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
  const editRange = takesEditRange(client) ? proposals[0]?.range : undefined;
  const items = proposals.map(({ item, range, newText }) => {
    if (editRange && isSame(range, editRange)) return withText(item, newText);
    item.textEdit = { range, newText };
    return item;
  });
  if (editRange) return { isIncomplete, itemDefaults: { editRange }, items };
  return isIncomplete ? { isIncomplete, items } : items;
}

/** The client knows a range that all items share. */
export function takesEditRange(client: ClientCapabilities): boolean {
  return client.textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') ?? false;
}

/** The item for a list with such a range; its text is the label unless it is told. */
export function withText(item: CompletionItem, newText: string): CompletionItem {
  if (newText !== item.label) item.textEditText = newText;
  return item;
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
