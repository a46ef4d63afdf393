/** The types of the protocol that the servers use. */
const tokenTypes =
  'namespace type class enum interface struct typeParameter parameter variable property function macro keyword modifier comment string number regexp operator'.split(
    ' ',
  );

/**
 * The capabilities of VS Code that bear on what is measured. Pull diagnostics are offered only in that mode, since a
 * server that is offered them does not push.
 * @param {'push' | 'pull'} mode
 */
export function clientCapabilities(mode) {
  return {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true },
      ...(mode === 'pull' ? { diagnostics: { refreshSupport: true } } : {}),
    },
    textDocument: {
      synchronization: { didSave: true },
      publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      completion: {
        contextSupport: true,
        completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
        completionList: {
          itemDefaults: ['editRange', 'insertTextFormat', 'insertTextMode', 'data', 'commitCharacters'],
        },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      semanticTokens: {
        requests: { full: { delta: true } },
        tokenTypes: tokenTypes,
        tokenModifiers: ['declaration', 'definition', 'deprecated', 'documentation', 'readonly', 'modification'],
        formats: ['relative'],
      },
      formatting: {},
      rename: { prepareSupport: true },
      ...(mode === 'pull' ? { diagnostic: { relatedDocumentSupport: false } } : {}),
    },
  };
}
