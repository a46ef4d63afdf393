import { l10n, window, workspace } from 'vscode';
import { commandLines } from './command-lines';

/** Types a command into the terminal without running it; says why where it cannot. Enter stays the reader's. */
export async function typeIntoTerminal(text: string): Promise<string | null> {
  if (!workspace.isTrusted) return 'Only in workspaces that you trust';
  const lines = commandLines(text);
  if (!lines) return 'These lines belong together: copy them';
  const [only = ''] = lines;
  const line = lines.length === 1 ? only : await choose(lines);
  if (line === undefined) return 'Nothing chosen';
  const terminal = window.activeTerminal ?? window.createTerminal();
  terminal.show();
  terminal.sendText(line, false);
  return null;
}

function choose(lines: readonly string[]): Thenable<string | undefined> {
  const placeHolder = l10n.t('Which command goes into the terminal? It is not run.');
  return window.showQuickPick([...lines], { placeHolder });
}
