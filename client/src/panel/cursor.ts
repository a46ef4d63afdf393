import { Disposable, type Position, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { isDockerDocument } from '../docker-documents';
import type { Place } from './messages';

export interface CursorInit {
  /** The page address of what is at the position; undefined where nothing is known. */
  addressAt(document: TextDocument, position: Position): Promise<string | undefined>;
  enabled(): boolean;
  onMove(place: Place | null, edited: boolean): void;
  onError(error: unknown): void;
}

/** Reports where the cursor of the active editor rests, at most once in 150 ms. */
export function watchCursor(init: CursorInit): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edited = false;
  let asked = 0;

  const ask = async (editor: TextEditor) => {
    const mine = ++asked;
    const wasEdited = edited;
    edited = false;
    const place = await placeAt(editor, init);
    if (mine === asked) init.onMove(place, wasEdited);
  };

  const schedule = (editor: TextEditor | undefined) => {
    clearTimeout(timer);
    if (!editor || !init.enabled() || !isDockerDocument(editor.document)) return;
    timer = setTimeout(() => ask(editor).catch(init.onError), restingTime);
  };

  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) schedule(textEditor);
    }),
    workspace.onDidChangeTextDocument(({ contentChanges, document }) => {
      if (contentChanges.length === 0 || document !== window.activeTextEditor?.document) return;
      edited = true;
      schedule(window.activeTextEditor);
    }),
    window.onDidChangeActiveTextEditor(() => {
      asked++;
      clearTimeout(timer);
      if (init.enabled()) init.onMove(null, false);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

const restingTime = 150;

async function placeAt({ document, selection }: TextEditor, { addressAt }: CursorInit): Promise<Place | null> {
  const address = await addressAt(document, selection.active);
  if (!address) return null;
  return { address, label: wordAt(document, selection.active), line: selection.active.line };
}

function wordAt(document: TextDocument, position: Position): string {
  const range = document.getWordRangeAtPosition(position, /[\w.$-]+/);
  return range ? document.getText(range).slice(0, 40) : '';
}
