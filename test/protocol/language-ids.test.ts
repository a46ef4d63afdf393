import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { Hover } from 'vscode-languageserver-protocol';
import { withClient } from '../harness/with-client';

const texts = {
  Dockerfile: 'FROM alpine:3.24\n',
  'compose.prod.yaml': 'services: {}\n',
  '.dockerignore': 'node_modules\n',
  'notes.txt': 'FROM alpine:3.24\n',
};

suite('a language id of an editor', () => {
  for (const [id, name, isOurs] of [
    ['dockerfile', 'notes.txt', true],
    ['docker', 'Dockerfile', true],
    ['docker-compose', 'compose.prod.yaml', true],
    ['yaml.docker-compose', 'compose.prod.yaml', true],
    ['yaml', 'compose.prod.yaml', true],
    ['gitignore', '.dockerignore', true],
    ['', 'Dockerfile', true],
    ['plaintext', 'notes.txt', false],
  ] as const) {
    withClient(`${id || 'none'} with ${name} is ${isOurs ? 'ours' : 'not ours'}`, {}, async (client) => {
      const uri = `file:///repo/${name}`;
      client.open(uri, id, texts[name]);
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 1 },
      });
      assert.equal(hover !== null, isOurs);
    });
  }
});
