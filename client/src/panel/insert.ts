import { languages, SnippetString, type TextEditor, ViewColumn, window, workspace } from 'vscode';

/** Puts text at the cursor, indented as the line is; says why where it cannot. */
export function insertText(editor: TextEditor | undefined, text: string): Promise<string | null> {
  return insert(editor, new SnippetString().appendText(text));
}

/** Puts a snippet at the cursor with its placeholders to fill in; says why where it cannot. */
export function insertSnippet(editor: TextEditor | undefined, body: string): Promise<string | null> {
  return insert(editor, new SnippetString(body));
}

/** Opens the text in an editor of its own that is not saved anywhere. */
export async function openNewFile(text: string, fence: string): Promise<null> {
  const wanted = editorLanguages[fence] ?? fence;
  const known = await languages.getLanguages();
  const language = known.includes(wanted) ? wanted : 'plaintext';
  const document = await workspace.openTextDocument({ content: text, language });
  await window.showTextDocument(document, { preview: false });
  return null;
}

async function insert(editor: TextEditor | undefined, snippet: SnippetString): Promise<string | null> {
  if (!editor) return 'Open a file to insert into';
  const { document, viewColumn } = editor;
  const shown = await window.showTextDocument(document, viewColumn ?? ViewColumn.Active);
  return (await shown.insertSnippet(snippet)) ? null : 'This file cannot be changed';
}

/** The editor's names for the languages of fences, where they differ. */
const editorLanguages: Readonly<Record<string, string>> = { compose: 'dockercompose', sh: 'shellscript' };
