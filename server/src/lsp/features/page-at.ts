import { RequestType } from 'vscode-languageserver';
import { type Feature, inDocument } from '../feature';

interface PageAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Asks for the page that explains a place: an address of the wiki, or null. */
const pageAtRequest = new RequestType<PageAtParams, string | null, void>('dockerWiki/pageAt');

export const pageAtFeature: Feature = {
  capabilities: () => ({}),
  register(host) {
    host.connection.onRequest(pageAtRequest, ({ textDocument: { uri }, position }, token) =>
      host.requests.run('page at', token, null, () =>
        inDocument(host, uri, null, async ({ source }) => {
          return (await host.service.addressAt(uri, source.offsetAt(position))) ?? null;
        }),
      ),
    );
  },
};
