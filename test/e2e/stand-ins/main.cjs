// Registers what a well-known extension registers, by the id under which it was installed. Each thing that it shows
// carries its name, so that a test can tell whose it is.
const vscode = require('vscode');

const dockerfile = { language: 'dockerfile' };
const compose = { language: 'dockercompose' };

const roles = {
  'docker.docker': (name) => [check(name, dockerfile, [['MaintainerDeprecated', /^MAINTAINER/m]])],
  'ms-azuretools.vscode-containers': (name) => [
    ...edits(name, dockerfile, ['FROM', 'RUN', 'COPY', 'WORKDIR', 'HEALTHCHECK'], /^(FROM) .*/gm),
    check(name, dockerfile, [['Relative path', /^WORKDIR \w+/m]]),
  ],
  'redhat.vscode-yaml': (name) => [
    ...edits(name, compose, ['image', 'build', 'ports', 'restart'], /^(services):/gm),
    check(name, compose, [['Property is not allowed.', /^ {4}imag:/m]]),
  ],
  'exiasr.hadolint': (name) => [
    check(name, dockerfile, [
      ['DL4000', /^MAINTAINER/m],
      ['DL3000', /^WORKDIR \w+/m],
    ]),
  ],
};

exports.activate = ({ extension, subscriptions }) => {
  subscriptions.push(...roles[extension.id](extension.packageJSON.displayName));
};

/** Completion, formatting and outline. */
function edits(name, selector, words, headings) {
  const { languages } = vscode;
  return [
    languages.registerCompletionItemProvider(selector, {
      provideCompletionItems: () =>
        words.map((label) => Object.assign(new vscode.CompletionItem(label), { detail: name })),
    }),
    languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: () => [
        vscode.TextEdit.insert(new vscode.Position(0, 0), `# formatted by ${name}\n`),
      ],
    }),
    languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (document) =>
        [...document.getText().matchAll(headings)].map(({ 0: text, index }) => {
          const range = new vscode.Range(document.positionAt(index), document.positionAt(index + text.length));
          return new vscode.DocumentSymbol(text, name, vscode.SymbolKind.Module, range, range);
        }),
    }),
  ];
}

/** Diagnostics of every open document, as soon as it is open. */
function check(name, selector, patterns) {
  const collection = vscode.languages.createDiagnosticCollection(name);
  const look = (document) => {
    if (vscode.languages.match(selector, document) === 0) return;
    const found = patterns.flatMap(([code, pattern]) => {
      const match = pattern.exec(document.getText());
      if (!match) return [];
      const range = document.lineAt(document.positionAt(match.index)).range;
      return [Object.assign(new vscode.Diagnostic(range, code), { source: name, code })];
    });
    collection.set(document.uri, found);
  };
  vscode.workspace.textDocuments.forEach(look);
  const opened = vscode.workspace.onDidOpenTextDocument(look);
  return { dispose: () => vscode.Disposable.from(collection, opened).dispose() };
}
