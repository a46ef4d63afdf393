import { pathToFileURL } from 'node:url';
import { ownConfigNames } from '../../config/project-settings';
import type { Workspace } from '../../ports';
import { readText } from '../files';
import { UsageError } from '../usage-error';

/** A configuration file that holds for all files, wherever they lie. */
export interface ExplicitConfig {
  readonly path: string;
  readonly text: string;
}

/** Reads the file. Rejects with UsageError where that fails. */
export async function readExplicitConfig(path: string): Promise<ExplicitConfig> {
  const text = await readText(path).catch(() => {
    throw new UsageError(`--config: ${path} cannot be read`);
  });
  return { path, text };
}

/** A workspace in which the file stands in each folder, instead of the project's own files. */
export function withConfig(workspace: Workspace, { text }: ExplicitConfig): Workspace {
  return {
    ...workspace,
    readText: async (uri) => {
      if (isOwn(uri)) return uri.endsWith(`/${ownConfigNames[0]}`) ? text : undefined;
      return workspace.readText(uri);
    },
  };
}

/** The file behind a URI that such a workspace has shown. */
export function realConfigUri(uri: string, config: ExplicitConfig | undefined): string {
  return config && isOwn(uri) ? pathToFileURL(config.path).href : uri;
}

function isOwn(uri: string): boolean {
  return ownConfigNames.some((own) => uri.endsWith(`/${own}`));
}
