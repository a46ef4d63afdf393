import { RequestType } from 'vscode-languageserver';
import type { Use } from '../../features/uses';
import type { Feature } from '../feature';

interface UsesParams {
  readonly textDocument: { readonly uri: string };
}

/** Asks for the instructions or keys of a document, each with the page that explains it. */
const usesRequest = new RequestType<UsesParams, readonly Use[], void>('dockerWiki/uses');

export const usesFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, requests, service }) {
    connection.onRequest(usesRequest, ({ textDocument: { uri } }, token) =>
      requests.run('uses', token, [], () => service.uses(uri)),
    );
  },
};
