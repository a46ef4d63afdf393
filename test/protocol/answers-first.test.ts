import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineRule } from '../../server/src/lint/rule';
import { startLspClient } from '../harness/lsp-client';

const uri = 'file:///project/Dockerfile';

for (const [way, textDocument] of [
  ['asked for', { diagnostic: {} }],
  ['sent unasked', {}],
] as const) {
  test(`findings that are ${way} are looked for when the answers before them have left`, async (t) => {
    let looks = 0;
    const spy = defineRule({
      id: 'dockerfile/spy',
      category: 'clarity',
      severity: 'hint',
      messages: { seen: 'seen' },
      on: {
        dockerfile(file, ctx) {
          looks++;
          ctx.report({ at: { start: 0, end: file.source.text.length }, message: 'seen' });
        },
      },
    });
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const client = await startLspClient({ rules: [spy], capabilities: { textDocument }, untilSent: () => left });
    t.after(() => client.stop());

    client.open(uri, 'dockerfile', 'FROM alpine:3.24\n');
    const pulled =
      'diagnostic' in textDocument &&
      client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const symbols = await client.connection.sendRequest<readonly unknown[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    await client.settled();
    assert.deepEqual([symbols.length, looks], [1, 0]);

    leave();
    await pulled;
    await client.settled();
    assert.equal(looks, 1);
  });
}
