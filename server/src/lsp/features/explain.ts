import { type Range, RequestType } from 'vscode-languageserver';
import type { Explanation } from '../../features/explain';
import { toSpan } from '../convert';
import { type Feature, inDocument } from '../feature';

interface ExplainParams {
  readonly text: string;
  /** Where the text was selected; null where it comes from elsewhere. */
  readonly textDocument: { readonly uri: string } | null;
  readonly range: Range | null;
}

/** Asks for a text taken apart: each thing in it with what its hover says, links as `docker-wiki:<address>`. */
const explainRequest = new RequestType<ExplainParams, readonly Explanation[], void>('dockerWiki/explain');

export const explainFeature: Feature = {
  capabilities: () => ({}),
  register(host) {
    const { connection, requests, service } = host;
    connection.onRequest(explainRequest, ({ range, text, textDocument }, token) =>
      requests.run('explain', token, [], async () => {
        const parts = await inDocument(host, textDocument?.uri ?? '', [], ({ source }) =>
          range ? service.explain(textDocument?.uri ?? '', toSpan(source, range)) : [],
        );
        return parts.length > 0 ? parts : service.explainText(text);
      }),
    );
  },
};
