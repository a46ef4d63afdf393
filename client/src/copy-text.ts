import * as vscode from 'vscode';

/** So long the status bar tells of it. */
const shownMilliseconds = 4000;

/** Puts a text on the clipboard and says so; what is no text does nothing. */
export async function copyText(text: unknown): Promise<void> {
  if (typeof text !== 'string') return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied to the clipboard.'), shownMilliseconds);
}
