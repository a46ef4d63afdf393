import * as vscode from 'vscode';
import * as assert from './assert';
import { closeAll, extension, until } from './support';

suite('new files', () => {
  teardown(closeAll);

  test('a Dockerfile that fits the folder is shown and not written', async () => {
    const folder = await folderWith({
      'package.json': JSON.stringify({ scripts: { start: 'node . --port 4000' }, engines: { node: '22' } }),
    });
    const { document, selections } = await choose('dockerWiki.newDockerfile', folder);
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(document.uri.path, `${folder.path}/Dockerfile`);
    assert.equal(document.languageId, 'dockerfile');
    assert.match(document.getText(), /^# syntax=docker\/dockerfile:1\nFROM node:22-slim AS manifest\n/);
    assert.match(document.getText(), /\nEXPOSE 4000\n/);
    assert.equal(document.getText(selections[0]), '22', 'the first tab stop is selected');
    assert.deepEqual(await namesIn(folder), ['package.json']);
  });

  test('what is there already keeps its name', async () => {
    const folder = await folderWith({ 'go.mod': 'module shop\n', Dockerfile: 'FROM scratch\n' });
    const { document } = await choose('dockerWiki.newDockerfile', folder);
    assert.equal(document.uri.path, `${folder.path}/Dockerfile.go`);
    const again = await choose('dockerWiki.newDockerfile', folder);
    assert.equal(again.document.uri.path, `${folder.path}/Dockerfile.go-2`);
    assert.deepEqual(await namesIn(folder), ['Dockerfile', 'go.mod']);
  });

  test('a Compose file, which is written when it is saved', async () => {
    const folder = await folderWith({ Dockerfile: 'FROM scratch\nEXPOSE 7000\n' });
    const { document } = await choose('dockerWiki.newComposeFile', folder);
    assert.equal(document.uri.path, `${folder.path}/compose.yaml`);
    assert.equal(document.languageId, 'dockercompose');
    assert.match(document.getText(), /\n {6}- "127\.0\.0\.1:8080:7000"\n/);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until('the saved file', async () => ((await namesIn(folder)).includes('compose.yaml') ? true : undefined));
  });

  test('a .dockerignore for all stacks of the folder', async () => {
    const folder = await folderWith({ 'package.json': '{}', 'go.mod': '' });
    const { document } = await choose('dockerWiki.newDockerignore', folder);
    assert.equal(document.uri.path, `${folder.path}/.dockerignore`);
    assert.match(document.getText(), /\n\*\*\/node_modules\n/);
    assert.match(document.getText(), /\n# Go\nbin\n/);
  });
});

let folders = 0;

/** A folder of its own with these files. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const [workspaceFolder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspaceFolder, 'no folder is open');
  const folder = vscode.Uri.joinPath(workspaceFolder.uri, `new-files-${++folders}`);
  for (const [name, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  return folder;
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

/** Runs a command on a folder, takes the first file of its list, and waits for the editor with it. */
async function choose(command: string, folder: vscode.Uri): Promise<vscode.TextEditor> {
  await extension().activate();
  const before = vscode.window.activeTextEditor?.document.uri.toString();
  const done = vscode.commands.executeCommand(command, folder);
  const editor = await until('the new file', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const shown = vscode.window.activeTextEditor;
    const isNew = shown?.document.uri.scheme === 'untitled' && shown.document.uri.toString() !== before;
    return isNew && shown.document.getText() !== '' ? shown : undefined;
  });
  await done;
  return editor;
}
