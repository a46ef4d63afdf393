import * as vscode from 'vscode';
import * as assert from './assert';
import { closeAll, extension, findings, show } from './support';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

suite('commands', () => {
  teardown(closeAll);

  test('every contributed command is there', async () => {
    await extension().activate();
    const known = await vscode.commands.getCommands(true);
    const { contributes }: Manifest = extension().packageJSON;
    const missing = contributes.commands.filter(({ command }) => !known.includes(command));
    assert.deepEqual(missing, []);
  });

  for (const [command, ...args] of [
    ['dockerWiki.open'],
    ['dockerWiki.openPage', 'rules/compose/no-version'],
    ['dockerWiki.search', 'ports'],
    ['dockerWiki.showLog'],
  ] as const) {
    test(`${command} runs`, async () => {
      await vscode.commands.executeCommand(command, ...args);
    });
  }

  test('dockerWiki.restartServer brings the diagnostics back', async () => {
    const { document } = await show('Dockerfile');
    await findings(document, 'dockerfile/prefer-copy', 1);
    await vscode.commands.executeCommand('dockerWiki.restartServer');
    await findings(document, 'dockerfile/prefer-copy', 1);
  });
});
