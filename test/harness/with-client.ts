import { test } from 'node:test';
import { type LspClient, type LspClientOptions, startLspClient } from './lsp-client';

/** A test with a client of its own, which ends with it. */
export function withClient(
  what: string,
  options: LspClientOptions,
  body: (client: LspClient) => Promise<unknown>,
): void {
  test(what, async () => {
    const client = await startLspClient(options);
    try {
      await body(client);
    } finally {
      client.stop();
    }
  });
}
