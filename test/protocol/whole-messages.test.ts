import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { test } from 'node:test';
import { serverProgram } from '../harness/server-process';

test('a message arrives in one piece, so that a client wakes up once for it', { timeout: 60_000 }, async (t) => {
  const child = spawn(process.execPath, [serverProgram, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill());
  for (let id = 1; id <= 20; id++) {
    const request = { jsonrpc: '2.0', id, method: id === 1 ? 'initialize' : 'unknown/method', params: asksForNothing };
    const content = JSON.stringify(request);
    const answered = once(child.stdout, 'data');
    child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    const [piece] = await answered;
    const [, length = '', body = ''] = /^Content-Length: (\d+)\r\n\r\n(.*)$/s.exec(String(piece)) ?? [];
    assert.equal(Buffer.byteLength(body), Number(length));
    assert.equal(JSON.parse(body).id, id);
  }
});

const asksForNothing = { processId: null, rootUri: null, capabilities: {} };
