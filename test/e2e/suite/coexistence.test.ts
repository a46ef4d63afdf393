import * as vscode from 'vscode';
import * as assert from './assert';
import { closeAll, extension, hoverAt, placeOf, showText, until } from './support';

const ours = 'docker-wiki';
const dockerfile = 'FROM alpine:3.22\nMAINTAINER me\nWORKDIR app\nCMD ["tail", "-f", "/dev/null"]\n<|>';
const compose = 'services:\n  web:\n    imag: nginx\n    privileged: true\n    <|>\n';

/** Run beside stand-ins for the extensions that people have installed. */
suite('beside other extensions', () => {
  suiteSetup(async () => {
    await extension().activate();
    for (const { id } of vscode.extensions.all.filter(isStandIn)) await vscode.extensions.getExtension(id)?.activate();
    assert.equal(vscode.extensions.all.filter(isStandIn).length, 4);
  });
  teardown(closeAll);
  suiteTeardown(() => choose(undefined));

  test('each proposal comes once', async () => {
    for (const [name, text, label] of [
      ['Dockerfile', dockerfile, 'HEALTHCHECK'],
      ['compose.yaml', compose, 'restart'],
    ] as const) {
      const { document, position } = await showText(name, text);
      await theServerKnows(document);
      const labels = await proposals(document, position);
      assert.equal(labels.filter((each) => each === label).length, 1);
    }
  });

  test('each line has the findings of others, or ours', async () => {
    const { document } = await showText('Dockerfile', dockerfile);
    await theServerKnows(document);
    const shared = await until('findings of others', () => {
      const others = diagnostics(document).filter(({ source }) => source !== ours);
      return others.length === 4 ? others : undefined;
    });
    const lines = new Set(shared.map(({ range }) => range.start.line));
    const own = diagnostics(document).filter(({ source }) => source === ours);
    assert.deepEqual(
      own.filter(({ range }) => lines.has(range.start.line)).map(({ message }) => message),
      [],
    );
    assert.ok(own.length > 0, 'what only we find is there');
  });

  test('a schema checks keys once', async () => {
    const { document } = await showText('compose.yaml', compose);
    await theServerKnows(document);
    const line = placeOf(document, 'imag:').line;
    const found = await until('a finding of the schema', () => {
      const there = diagnostics(document).filter(({ range }) => range.start.line === line);
      return there.length > 0 ? there : undefined;
    });
    assert.deepEqual(
      found.map(({ source }) => source),
      ['YAML'],
    );
  });

  test('the outline lists each thing once', async () => {
    const { document } = await showText('Dockerfile', dockerfile);
    await theServerKnows(document);
    assert.deepEqual(await outline(document), ['FROM alpine:3.22']);
  });

  for (const [name, text, formatter] of [
    ['Dockerfile', dockerfile, 'Container Tools'],
    ['compose.yaml', compose, 'YAML'],
  ] as const) {
    test(`the one formatter of a ${name} formats, and nobody has to choose`, async () => {
      const { document } = await showText(name, text);
      await theServerKnows(document);
      await vscode.commands.executeCommand('editor.action.formatDocument');
      await until(`the mark of ${formatter}`, () => document.lineAt(0).text.includes(formatter) || undefined);
    });
  }

  test('what nobody else formats we still do', async () => {
    const { document } = await showText('.dockerignore', 'node_modules   \n\n\n\n.git\n');
    await until('formatting', async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      return document.lineAt(0).text === 'node_modules' || undefined;
    });
  });

  test('the mode `full` brings everything back', async () => {
    await choose('full');
    const { document, position } = await showText('Dockerfile', dockerfile);
    await until('two proposals of HEALTHCHECK', async () => {
      const labels = await proposals(document, position);
      return labels.filter((each) => each === 'HEALTHCHECK').length === 2 || undefined;
    });
    await until('our finding beside the others', () => {
      const line = placeOf(document, 'WORKDIR').line;
      return (
        diagnostics(document).some(({ source, range }) => source === ours && range.start.line === line) || undefined
      );
    });
  });

  test('the mode `explain-only` explains, and no more', async () => {
    await choose('explain-only');
    const { document, position } = await showText('Dockerfile', dockerfile);
    assert.match(await hoverAt(document, placeOf(document, 'WORKDIR')), /WORKDIR/);
    await until('nothing but the proposals of others', async () => {
      const labels = await proposals(document, position);
      return labels.filter((each) => each === 'HEALTHCHECK').length === 1 || undefined;
    });
    assert.deepEqual(
      diagnostics(document).filter(({ source }) => source === ours),
      [],
    );
  });

  test('no setting of another extension is touched', () => {
    for (const name of ['docker.extension.enableComposeLanguageServer', 'containers.enableComposeLanguageService']) {
      const { globalValue, workspaceValue } = vscode.workspace.getConfiguration().inspect(name) ?? {};
      assert.deepEqual([globalValue, workspaceValue], [undefined, undefined]);
    }
  });
});

function isStandIn({ id }: vscode.Extension<unknown>): boolean {
  return ['docker.docker', 'ms-azuretools.vscode-containers', 'redhat.vscode-yaml', 'exiasr.hadolint'].includes(id);
}

function choose(mode: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('dockerWiki').update('coexistence', mode, vscode.ConfigurationTarget.Global);
}

/** Waits for a finding that only we have. */
async function theServerKnows(document: vscode.TextDocument): Promise<void> {
  await until('a finding of ours', () => diagnostics(document).some(({ source }) => source === ours) || undefined);
}

function diagnostics({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri);
}

async function proposals(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function outline({ uri }: vscode.TextDocument): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols.map(({ name }) => name);
}
