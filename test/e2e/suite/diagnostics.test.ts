import * as vscode from 'vscode';
import * as assert from './assert';
import { closeAll, findings, show, showText } from './support';

suite('diagnostics', () => {
  teardown(closeAll);

  test('a problem in a Dockerfile has its rule, its page and its exact place', async () => {
    const { document } = await show('Dockerfile');
    const [finding] = await findings(document, 'dockerfile/prefer-copy', 1);
    assert.ok(finding);
    assert.equal(document.getText(finding.range), 'ADD');
    assert.equal(finding.source, 'docker-wiki');
    assert.ok(typeof finding.code === 'object');
    assert.equal(finding.code.target.path, '/rules/dockerfile/prefer-copy');
  });

  test('problems in a Compose file', async () => {
    const { document } = await show('compose.yaml');
    await findings(document, 'compose/no-version', 1);
    const [finding] = await findings(document, 'compose/no-undefined-dependency', 1);
    assert.ok(finding);
    assert.equal(document.getText(finding.range), 'dbs');
  });

  test('they follow what is typed', async () => {
    const editor = await show('Dockerfile');
    await findings(editor.document, 'dockerfile/prefer-copy', 1);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'ADD more.conf /etc/\n'));
    await findings(editor.document, 'dockerfile/prefer-copy', 2);
  });

  test('they go when the file is closed', async () => {
    const { document } = await showText('Dockerfile', 'FROM alpine:3.22\nADD a.conf /b\n');
    await findings(document, 'dockerfile/prefer-copy', 1);
    await closeAll();
    await findings(document, 'dockerfile/prefer-copy', 0);
  });

  test('a rule can be switched off and on again in the settings', async () => {
    const { document } = await show('Dockerfile');
    await findings(document, 'dockerfile/prefer-copy', 1);
    try {
      await setRules({ 'dockerfile/prefer-copy': 'off' });
      await findings(document, 'dockerfile/prefer-copy', 0);
      await setRules({ 'dockerfile/prefer-copy': 'error' });
      const [finding] = await findings(document, 'dockerfile/prefer-copy', 1);
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await setRules(undefined);
    }
  });
});

function setRules(rules: Record<string, string> | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('dockerWiki').update('rules', rules, vscode.ConfigurationTarget.Workspace);
}
