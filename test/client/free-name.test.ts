import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { freeName } from '../../client/src/new-file/free-name';

suite('the name of a new file', () => {
  for (const [kind, id, taken, name] of [
    ['dockerfile', 'dw-node', [], 'Dockerfile'],
    ['dockerfile', 'dw-node', ['Dockerfile'], 'Dockerfile.node'],
    ['dockerfile', 'dw-node', ['Dockerfile', 'Dockerfile.node', 'Dockerfile.node-2'], 'Dockerfile.node-3'],
    ['compose', 'dw-stack-django', [], 'compose.yaml'],
    ['compose', 'dw-stack-django', ['compose.yaml'], 'compose.django.yaml'],
    ['compose', 'dw-compose-web-db', ['compose.yaml'], 'compose.web-db.yaml'],
    ['dockerignore', 'dw-ignore-go', [], '.dockerignore'],
    ['dockerignore', 'dw-ignore-go', ['.dockerignore'], 'Dockerfile.go.dockerignore'],
    ['dockerignore', 'found', ['.dockerignore'], 'Dockerfile.found.dockerignore'],
  ] as const) {
    test(`${id} beside ${taken.join(', ') || 'nothing'}: ${name}`, async () => {
      assert.equal(await freeName(kind, id, async (candidate) => taken.some((each) => each === candidate)), name);
    });
  }
});
