import type { FeatureContext } from '../../server/src/analysis/language';
import type { FolderEntry, Workspace } from '../../server/src/ports';

export interface MadeUpSurroundings {
  /** Files beside the document: path from its folder → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Keys of cards that exist. */
  readonly cards?: readonly string[];
  readonly today?: string;
  readonly ruleIds?: readonly string[];
}

const folder = 'file:///project/';

/** What a feature may know beyond its document, made up: nothing by default, on 22 November 2026. */
export function featureContext({
  files = {},
  cards = [],
  today = '2026-11-22',
  ruleIds = [],
}: MadeUpSurroundings = {}): FeatureContext {
  return {
    uri: `${folder}Dockerfile`,
    workspace: workspaceOf(files),
    today,
    ruleIds,
    keysBelow: (prefix) =>
      cards
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .filter((rest) => rest !== '' && !rest.includes('/')),
  };
}

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const paths = Object.keys(files);
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(folder.length)).replace(/\/$/, '');
  return {
    async stat(uri) {
      const path = pathOf(uri);
      if (paths.includes(path)) return 'file';
      return paths.some((other) => path === '' || other.startsWith(`${path}/`)) ? 'folder' : undefined;
    },
    readText: async (uri) => files[pathOf(uri)],
    async list(uri) {
      const path = pathOf(uri);
      const entries = new Map<string, FolderEntry>();
      for (const other of paths) {
        if (path !== '' && !other.startsWith(`${path}/`)) continue;
        const [name = '', ...rest] = other.slice(path === '' ? 0 : path.length + 1).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
