import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Layout, layoutOf } from '../../client/src/graph/page/layout';
import { nextBox, readDirection } from '../../client/src/graph/page/moves';
import type { Picture, PictureEdge, PictureNode } from '../../client/src/graph/picture';

type Kind = PictureEdge['kind'];

/** Nodes and edges from words such as `web waits db`; kinds and labels are of no matter where they are not said. */
function picture(...lines: readonly string[]): Pick<Picture, 'nodes' | 'edges'> {
  const nodes = new Map<string, PictureNode>();
  const add = (id: string, kind: PictureNode['kind'] = 'service') =>
    nodes.set(id, nodes.get(id) ?? { id, label: id, kind, ...rest });
  const rest = { detail: 'image:1', group: '', order: 1, state: 'plain', where: 'line 1', words: '' } as const;
  const edges = lines.flatMap((line): PictureEdge | [] => {
    const [from = '', kind, to, label = ''] = line.split(' ');
    add(from);
    if (to === undefined) return [];
    add(to, kind === 'joins' ? 'network' : kind === 'mounts' ? 'volume' : 'service');
    return { from, to, label, kind: kinds.find((each) => each === kind) ?? 'waits' };
  });
  return { nodes: [...nodes.values()], edges };
}

const kinds: readonly Kind[] = ['waits', 'shares', 'joins', 'mounts', 'publishes', 'base', 'copies', 'lends'];

const shop = picture(
  'web waits api healthy',
  'api waits db healthy',
  'api waits cache started',
  'web waits db started',
  'db mounts data /var/lib/postgresql',
  'worker waits db healthy',
  'mail',
  'web joins front',
  'api joins front',
  ...['api', 'db', 'cache', 'worker', 'mail'].map((name) => `${name} joins back`),
);

suite('layout', () => {
  test('the same picture comes out the same', () => {
    assert.deepEqual(layoutOf(shop), layoutOf(structuredClone(shop)));
  });

  test('who waits stands above whom it waits for', () => {
    const y = heights(layoutOf(shop));
    assert.ok(Number(y.web) < Number(y.api));
    assert.ok(Number(y.api) < Number(y.db));
    assert.ok(Number(y.db) < Number(y.data));
  });

  test('those in the same networks share a frame, and no one else is in it', () => {
    const { boxes, frames } = layoutOf(shop);
    const members = frames.map((frame) => [
      frame.label,
      boxes.filter((box) => touch(box, frame)).map(({ node }) => node.id),
    ]);
    assert.deepEqual(Object.fromEntries(members), {
      front: ['web'],
      'back + front': ['api'],
      back: ['db', 'cache', 'worker', 'mail'],
    });
  });

  for (const [what, given] of [
    ['a project with everything', shop],
    ['nodes without edges', picture('a', 'b', 'c')],
    ['many that only share a network', picture(...Array.from({ length: 20 }, (_, i) => `s${i} joins n`))],
    ['a circle', picture('a waits b', 'b waits c', 'c waits a')],
    ['a circle through frames', picture('a waits b', 'b waits a', 'a joins x', 'b joins y')],
    ['several edges between two', picture('a waits b', 'a shares b', 'b waits a long-label')],
    ['one that waits for itself', picture('a waits a', 'a joins n')],
    ['long names', picture(`${'w'.repeat(90)} waits ${'m'.repeat(90)} ${'x'.repeat(90)}`)],
    ['nothing', picture()],
  ] as const) {
    test(`${what}: no box lies over another, all lie in the drawing`, () => {
      const layout = layoutOf(given);
      const { boxes, height, routes, width } = layout;
      assert.equal(boxes.length, given.nodes.length);
      for (const [index, box] of boxes.entries()) {
        for (const other of boxes.slice(0, index)) assert.ok(!touch(box, other), `${box.node.id}, ${other.node.id}`);
      }
      for (const { x, y, width: w, height: h } of [...boxes, ...layout.frames]) {
        assert.ok(x - w / 2 >= 0 && x + w / 2 <= width && y - h / 2 >= 0 && y + h / 2 <= height);
      }
      for (const { points } of routes) {
        assert.ok(points.length >= 2);
        for (const { x, y } of points) assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x} ${y}`);
      }
    });
  }
});

suite('arrow keys', () => {
  const { boxes } = layoutOf(picture('web waits api', 'web waits job', 'api waits db', 'job waits db'));
  const from = (id: string, key: string) => {
    const direction = readDirection(key);
    return direction && nextBox(boxes, id, direction)?.node.id;
  };

  test('lead along the edges and to the neighbours', () => {
    const [left = '', right = ''] = boxes
      .filter(({ node }) => node.id === 'api' || node.id === 'job')
      .sort((a, b) => a.x - b.x)
      .map(({ node }) => node.id);
    assert.match(from('db', 'ArrowUp') ?? '', /^(?:api|job)$/);
    assert.equal(from(left, 'ArrowUp'), 'web');
    assert.equal(from(left, 'ArrowRight'), right);
    assert.equal(from(right, 'ArrowLeft'), left);
    assert.equal(from(right, 'ArrowDown'), 'db');
  });

  test('lead nowhere at the border', () => {
    assert.equal(from('web', 'ArrowUp'), undefined);
    assert.equal(from('db', 'ArrowDown'), undefined);
  });
});

function heights({ boxes }: Layout): Readonly<Record<string, number>> {
  return Object.fromEntries(boxes.map(({ node, y }) => [node.id, y]));
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function touch(a: Area, b: Area): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
