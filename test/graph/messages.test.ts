import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pictureFileName, whereIs } from '../../client/src/graph/names';
import { readToHost } from '../../client/src/graph/orders';
import { type PictureEdge, type PictureNode, readToPage } from '../../client/src/graph/picture';
import { wordsFor } from '../../client/src/graph/words';

const node: PictureNode = {
  ...{ id: 'service/web', kind: 'service', label: 'web', detail: 'web:1', group: 'debug', order: 2 },
  ...{ state: 'plain', where: 'line 3', words: 'web:1; line 3' },
};
const db: PictureNode = {
  ...node,
  id: 'service/db',
  label: 'db',
  detail: 'postgres:18',
  group: '',
  order: 1,
  where: '',
};
const edge: PictureEdge = { from: node.id, to: db.id, kind: 'waits', label: 'healthy' };
const picture = { kind: 'topology', title: 'shop', detail: '', nodes: [node, db], edges: [edge], profiles: [] };

suite('messages from the picture', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'reveal', id: 'service/web' },
    { type: 'profiles', names: ['debug'] },
    { type: 'exportSvg', svg: '<svg />' },
  ]) {
    test(`${message.type} is let through`, () => assert.deepEqual(readToHost(message), message));
  }

  for (const [why, value] of [
    ['nothing', undefined],
    ['a place of its own choice', { type: 'reveal', uri: 'file:///etc/passwd', line: 0 }],
    ['profiles that are no texts', { type: 'profiles', names: [1] }],
    ['an unknown type', { type: 'save', path: '/tmp/x' }],
  ] as const) {
    test(`${why} is turned away`, () => assert.equal(readToHost(value), undefined));
  }
});

suite('messages to the picture', () => {
  test('a picture is let through', () => {
    const message = { type: 'picture', picture };
    assert.deepEqual(readToPage(message), message);
  });

  for (const [why, value] of [
    ['no picture', { type: 'picture', picture: null }],
    ['a node of unknown kind', { type: 'picture', picture: { ...picture, nodes: [{ ...node, kind: 'pod' }] } }],
    ['an edge without an end', { type: 'picture', picture: { ...picture, edges: [{ ...edge, to: undefined }] } }],
    ['a message for the other side', { type: 'ready' }],
  ] as const) {
    test(`${why} is turned away`, () => assert.equal(readToPage(value), undefined));
  }
});

suite('words for a picture', () => {
  test('a node says all that is drawn of it', () => {
    assert.equal(
      wordsFor(node, [node, db], [edge]),
      'web:1; profile debug; starts in step 2; waits for db (healthy); line 3',
    );
    assert.equal(wordsFor(db, [node, db], [edge]), 'postgres:18; starts in step 1; awaited by web (healthy)');
  });

  test('places are counted as editors count', () => {
    assert.equal(whereIs(0, ''), 'line 1');
    assert.equal(whereIs(6, 'compose.override.yaml'), 'compose.override.yaml:7');
  });

  for (const [title, name] of [
    ['shop', 'shop-topology.svg'],
    ['../a b/Ü', 'a-b-topology.svg'],
    ['', 'docker-topology.svg'],
  ] as const) {
    test(`"${title}" is saved as ${name}`, () => assert.equal(pictureFileName('topology', title), name));
  }
});
