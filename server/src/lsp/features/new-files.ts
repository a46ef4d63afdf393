import { type Connection, RequestType } from 'vscode-languageserver';
import { type NewFile, type NewFileKind, newFilesFor } from '../../new-files/new-files';
import { type ProjectFiles, readProject } from '../../new-files/project';
import type { FolderEntry } from '../../ports';
import type { Feature } from '../feature';

interface NewFilesParams {
  readonly kind: NewFileKind;
  /** URI of the folder, without a slash at its end; null where none is open. */
  readonly folder: string | null;
}

/** Asks for the whole files that may be made in a folder, those that fit what lies there first. */
const newFilesRequest = new RequestType<NewFilesParams, readonly NewFile[], void>('dockerWiki/newFiles');

/** The client is asked for files, as folders may lie where only the editor can read. */
const listRequest = new RequestType<string, readonly FolderEntry[], void>('dockerWiki/listFolder');
const readRequest = new RequestType<string, string | null, void>('dockerWiki/readFile');

export const newFilesFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, knowledge, requests }) {
    connection.onRequest(newFilesRequest, ({ kind, folder }, token) =>
      requests.run('new files', token, [], async () => {
        const project = await readProject(folder ?? '', folder === null ? noFiles : filesOfClient(connection));
        return newFilesFor(kind, project, await knowledge.snippets());
      }),
    );
  },
};

const noFiles: ProjectFiles = { list: async () => [], readText: async () => undefined };

function filesOfClient(connection: Connection): ProjectFiles {
  return {
    list: (folder) => connection.sendRequest(listRequest, folder),
    readText: async (uri) => (await connection.sendRequest(readRequest, uri)) ?? undefined,
  };
}
