import type { SymbolInformation } from 'vscode-languageserver';
import { toRange } from '../convert';
import type { Feature } from '../feature';
import { symbolKinds } from '../symbol-kinds';

/** Stages and services of all files of the workspace, by name. */
export const workspaceSymbolsFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, requests, service, folders, sourceFor }) {
    connection.onWorkspaceSymbol(({ query }, token) =>
      requests.run('workspace symbols', token, [], async () => {
        const found = await service.workspaceSymbols(query, folders());
        return found.map(({ uri, source, node, container }): SymbolInformation => {
          const location = { uri, range: toRange(sourceFor(source), node.nameSpan) };
          return { name: node.name, kind: symbolKinds[node.kind], location, containerName: container ?? '' };
        });
      }),
    );
  },
};
