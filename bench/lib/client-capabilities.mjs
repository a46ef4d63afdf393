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
      },
      ...(mode === 'pull' ? { diagnostic: { relatedDocumentSupport: false } } : {}),
    },
  };
}
