import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** An item that always says what it replaces. */
export type FullItem = CompletionItem & { readonly textEdit: { readonly range: Range; readonly newText: string } };

/**
 * The items as the client wants them: one range for all of those that replace the same, where it knows such defaults,
 * which makes a long list a fraction as long. Clients that do not get a range with each item.
 */
export function completionList(
  items: readonly FullItem[],
  isIncomplete: boolean,
  client: ClientCapabilities,
): CompletionItem[] | CompletionList {
  const defaults = client.textDocument?.completion?.completionList?.itemDefaults ?? [];
  const [first] = items;
  if (!first || !defaults.includes('editRange')) return isIncomplete ? { isIncomplete, items: [...items] } : [...items];
  const editRange = first.textEdit.range;
  return {
    isIncomplete,
    itemDefaults: { editRange },
    items: items.map((item) => (isSame(item.textEdit.range, editRange) ? withoutRange(item) : item)),
  };
}

/** The text of an edit is the label unless it is told. */
function withoutRange({ textEdit, ...item }: FullItem): CompletionItem {
  return textEdit.newText === item.label ? item : { ...item, textEditText: textEdit.newText };
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
