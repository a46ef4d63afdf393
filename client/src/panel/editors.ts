import { Disposable, type TextEditor, window } from 'vscode';

/** The editor that the reader writes in. It stays the same while a tab of ours has the focus. */
export interface Editors extends Disposable {
  current(): TextEditor | undefined;
  /** Calls back when it is another one. */
  onChange(listener: () => void): Disposable;
}

export function watchEditors(): Editors {
  let last = window.activeTextEditor;
  const listeners = new Set<() => void>();
  const change = () => {
    const next = shownAs(window.activeTextEditor) ?? shownAs(last);
    if (next === last) return;
    last = next;
    for (const listener of listeners) listener();
  };
  const listening = Disposable.from(
    window.onDidChangeActiveTextEditor(change),
    window.onDidChangeVisibleTextEditors(change),
  );
  return {
    current: () => shownAs(last),
    onChange(listener) {
      listeners.add(listener);
      return new Disposable(() => listeners.delete(listener));
    },
    dispose: () => void listening.dispose(),
  };
}

/** The editor as the window knows it now; an output channel only looks like one to the API. */
function shownAs(editor: TextEditor | undefined): TextEditor | undefined {
  if (!editor || editor.document.uri.scheme === 'output') return undefined;
  const { visibleTextEditors } = window;
  return visibleTextEditors.includes(editor)
    ? editor
    : visibleTextEditors.find(({ document }) => document === editor.document);
}
