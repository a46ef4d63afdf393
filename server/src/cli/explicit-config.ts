import { pathToFileURL } from 'node:url';
import { ownConfigNames } from '../config/project-settings';
import type { Workspace } from '../ports';
import { readText } from './files';
import { UsageError } from './usage-error';

/** A configuration file that holds for all files, wherever they lie. */
export interface ExplicitConfig {
  /** A workspace in which it stands in each folder, instead of the project's own files. */
  within(workspace: Workspace): Workspace;
  /** The file behind a URI that such a workspace has shown. */
  realUri(uri: string): string;
}

/** Reads the file. Rejects with UsageError where that fails. */
export async function explicitConfig(path: string): Promise<ExplicitConfig> {
  const text = await readText(path).catch(() => {
    throw new UsageError(`--config: ${path} cannot be read`);
  });
  const [name] = ownConfigNames;
  const isOwn = (uri: string) => ownConfigNames.some((own) => uri.endsWith(`/${own}`));
  return {
    within: (workspace) => ({
      ...workspace,
      readText: async (uri) => {
        if (isOwn(uri)) return uri.endsWith(`/${name}`) ? text : undefined;
        return workspace.readText(uri);
      },
    }),
    realUri: (uri) => (isOwn(uri) ? pathToFileURL(path).href : uri),
  };
}
