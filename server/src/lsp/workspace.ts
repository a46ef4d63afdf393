import type { Workspace } from '../ports';

/** A workspace in which the text of an open editor wins over the file's. */
export function withOpenEditors(workspace: Workspace, textOf: (uri: string) => string | undefined): Workspace {
  return {
    sees: (uri) => textOf(uri) !== undefined || workspace.sees(uri),
    stat: async (uri) => (textOf(uri) === undefined ? workspace.stat(uri) : 'file'),
    readText: async (uri) => textOf(uri) ?? workspace.readText(uri),
    list: (folder) => workspace.list(folder),
  };
}
