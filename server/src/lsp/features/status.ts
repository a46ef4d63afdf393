import { RequestType } from 'vscode-languageserver';
import type { RuleCount } from '../../service';
import type { Feature } from '../feature';

interface StatusParams {
  readonly textDocument: { readonly uri: string };
}

/** Asks how many rules look at a file; `null` where it is none of ours. */
const statusRequest = new RequestType<StatusParams, RuleCount | null, void>('dockerWiki/status');

export const statusFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, requests, service }) {
    connection.onRequest(statusRequest, ({ textDocument: { uri } }, token) =>
      requests.run('status', token, null, async () => (await service.ruleCount(uri)) ?? null),
    );
  },
};
