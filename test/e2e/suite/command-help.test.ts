import * as vscode from 'vscode';
import * as assert from './assert';
import { closeAll, hoverAt, showText, until } from './support';

const languages = () => vscode.workspace.getConfiguration('dockerWiki.commandHelp');

suite('help with command lines outside of our files', () => {
  teardown(async () => {
    await languages().update('languages', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  test('a shell script: hover, completion, and hover again after an edit', async () => {
    const { document, position } = await showText('deploy.sh', 'set -e\ndocker compose <|>up\n');
    assert.match(await hoverAt(document, position), /docker compose up/);

    const end = document.positionAt(document.getText().length);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, 'docker ps --quiet\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(await hoverAt(document, end.translate(0, 12)), /docker ps --quiet/);

    await until('the flag --all', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end.translate(0, 12),
      );
      return items.find(({ label }) => label === '--all');
    });
  });

  test('a fence of Markdown: command lines, and Dockerfiles as in a file', async () => {
    const { document, position } = await showText(
      'notes.md',
      '```sh\n$ docker ru<|>n a\n```\n```dockerfile\nFROM a:1\n```\n',
    );
    assert.match(await hoverAt(document, position), /docker run/);
    assert.match(await hoverAt(document, new vscode.Position(4, 1)), /`FROM`/);
  });

  test('a batch file of Windows: hover behind a caret, and the words that a flag takes', async () => {
    const { document, position } = await showText('deploy.cmd', '@docker run ^\n  --res<|>tart no a\n');
    assert.match(await hoverAt(document, position), /docker run --restart/);
    await until('the word unless-stopped', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(1, 12),
      );
      return items.find(({ label }) => label === 'unless-stopped');
    });
  });

  test('it is there again after a restart of the server', async () => {
    const { document, position } = await showText('again.sh', 'docker pu<|>ll a\n');
    await vscode.commands.executeCommand('dockerWiki.restartServer');
    assert.match(await hoverAt(document, position), /docker pull/);
  });

  test('a language that the setting leaves out is let alone', async () => {
    const { document, position } = await showText('build.sh', 'docker ru<|>n a\n');
    await hoverAt(document, position);
    await languages().update('languages', ['markdown'], vscode.ConfigurationTarget.Global);
    await until('no hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      return hovers.length === 0 ? true : undefined;
    });
  });
});
