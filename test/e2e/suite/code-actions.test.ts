import * as vscode from 'vscode';
import * as assert from './assert';
import { closeAll, findings, show, showText } from './support';

suite('code actions', () => {
  teardown(closeAll);

  test('a fix is offered, changes its place alone, and the problem goes', async () => {
    const { document } = await show('Dockerfile');
    const before = document.getText();
    await apply(await action(document, 'dockerfile/prefer-copy', 'Replace `ADD` with `COPY`'));
    assert.equal(document.getText(), before.replace('ADD app.conf', 'COPY app.conf'));
    await findings(document, 'dockerfile/prefer-copy', 0);
  });

  test('a rule can be ignored at a place', async () => {
    const { document } = await show('Dockerfile');
    await apply(await action(document, 'dockerfile/prefer-copy', 'Ignore dockerfile/prefer-copy here'));
    assert.match(document.getText(), /# docker-wiki ignore=dockerfile\/prefer-copy\nADD app\.conf/);
    await findings(document, 'dockerfile/prefer-copy', 0);
  });

  test('the page of a rule can be opened', async () => {
    const { document } = await show('compose.yaml');
    const open = await action(document, 'compose/no-version', 'Open compose/no-version in Docker Wiki');
    assert.deepEqual(open.command?.arguments, ['rules/compose/no-version']);
  });

  test('source.fixAll.dockerWiki makes all safe fixes in one go', async () => {
    const { document } = await showText('Dockerfile', 'FROM alpine:3.22\nADD a.conf /a\nADD b.conf /b\n');
    await findings(document, 'dockerfile/prefer-copy', 2);
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const [fixAll] = await actionsAt(document, everything, 'source.fixAll.dockerWiki');
    assert.ok(fixAll);
    await apply(fixAll);
    assert.equal(document.getText(), 'FROM alpine:3.22\nCOPY a.conf /a\nCOPY b.conf /b\n');
  });
});

async function action(document: vscode.TextDocument, rule: string, title: string): Promise<vscode.CodeAction> {
  const [finding] = await findings(document, rule, 1);
  assert.ok(finding);
  const actions = await actionsAt(document, finding.range);
  const found = actions.find((candidate) => candidate.title === title);
  assert.ok(found, `no "${title}" among ${actions.map((candidate) => candidate.title).join(', ')}`);
  return found;
}

function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: string): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

async function apply({ edit, title }: vscode.CodeAction): Promise<void> {
  assert.ok(edit, `"${title}" changes nothing`);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
