import type { FolderEntry, Workspace } from '../../server/src/ports';

/** A workspace that holds these texts, by URI; more may come later. */
export function memoryWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const uris = () => Object.keys(files);
  const textOf = (uri: string) => files[uri] ?? files[decodeURIComponent(uri)];
  const list: Workspace['list'] = async (folder) => {
    const prefix = decodeURIComponent(withSlash(folder));
    const entries = new Map<string, FolderEntry>();
    for (const uri of uris()) {
      if (!uri.startsWith(prefix)) continue;
      const [name = '', below] = uri.slice(prefix.length).split('/', 2);
      entries.set(name, { name, kind: below === undefined ? 'file' : 'folder' });
    }
    return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  return {
    list,
    names: async (folder) => (await list(folder)).map(({ name }) => name),
    sees: () => true,
    async stat(uri) {
      if (textOf(uri) !== undefined) return 'file';
      return uris().some((each) => each.startsWith(decodeURIComponent(withSlash(uri)))) ? 'folder' : undefined;
    },
    readText: async (uri) => textOf(uri),
  };
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
