import { commands, type ExtensionContext, FileType, Uri, workspace } from 'vscode';

/** Shows the changelog as a page of the editor's own Markdown preview. */
export async function whatIsNew({ extensionUri }: ExtensionContext): Promise<void> {
  // A package spells the name in lower case.
  const files = await workspace.fs.readDirectory(extensionUri);
  const file = files.find(([name, type]) => type === FileType.File && name.toLowerCase() === 'changelog.md');
  if (file) await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, file[0]));
}
