import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Graph, GraphNode } from '../../server/src/analysis/graph';
import { openAtCursor, type SmallWorkspace, smallRoot } from '../harness/small-workspace';

async function topology(files: SmallWorkspace, profiles?: readonly string[]): Promise<Graph> {
  const { document } = await openAtCursor(files);
  const graph = document.graph(profiles);
  assert.ok(graph);
  return graph;
}

/** `2 service/web: nginx:1.30 (profile debug)`. */
function nodeLine({ detail, group, id, order, state }: GraphNode): string {
  const start = order ? `${order} ` : '';
  const words = [detail && `: ${detail}`, group && ` (profile ${group})`, state === 'plain' ? '' : `, ${state}`];
  return start + id + words.map((word) => word ?? '').join('');
}

function linesOf({ edges, nodes }: Graph): readonly string[] {
  return [
    ...nodes.map(nodeLine),
    ...edges.map(({ from, kind, label, to }) => `${from} ${kind} ${to}${label ? ` "${label}"` : ''}`),
  ];
}

/** Caret lines are no help across files, so each place is told by its file and text. */
async function placesOf(files: SmallWorkspace): Promise<Readonly<Record<string, string>>> {
  const { document, path } = await openAtCursor(files);
  const placed = document.graph()?.nodes.flatMap(({ id, place }): readonly [string, string][] => {
    if (!place) return [];
    const source = place.elsewhere?.source ?? document.source;
    const file = place.elsewhere?.uri.slice(smallRoot.length) ?? path;
    return [[id, `${file}:${source.lineAt(place.span.start) + 1} ${source.slice(place.span)}`]];
  });
  return Object.fromEntries(placed ?? []);
}

suite('topology', () => {
  test('services in start order, with all that they share', async () => {
    const graph = await topology({
      'compose.yaml': `
        name: shop<|>
        services:
          web:
            build: ./web
            ports: ["127.0.0.1:8080:80", "53:53/udp", "9000"]
            networks: [front, back]
            depends_on:
              db: { condition: service_healthy }
              migrate: { condition: service_completed_successfully, required: false }
          migrate: { image: "shop/migrate:\${TAG:-1}", depends_on: [db], networks: [back] }
          db:
            image: postgres:18
            networks: [back]
            volumes: ["data:/var/lib/postgresql", "./init:/docker-entrypoint-initdb.d:ro"]
          backup:
            image: backup:1
            network_mode: service:db
            volumes: [{ type: volume, source: data, target: /data, read_only: true }]
        networks:
          front:
          back: { internal: true }
        volumes:
          data: { external: true }
      `,
    });
    assert.equal(graph.title, 'shop');
    assert.equal(graph.detail, 'compose.yaml');
    assert.deepEqual(linesOf(graph), [
      '1 service/db: postgres:18',
      '2 service/migrate: shop/migrate:1',
      '2 service/backup: backup:1',
      '3 service/web: build: ./web',
      'port/web/0: published port',
      'port/web/1: published port',
      'port/web/2: published port',
      'network/front: network',
      'network/back: network · internal',
      'volume/data: volume · external, external',
      'service/web waits service/db "healthy"',
      'service/web waits service/migrate "completed, optional"',
      'service/migrate waits service/db "started"',
      'service/backup shares service/db "network_mode"',
      'port/web/0 publishes service/web',
      'port/web/1 publishes service/web',
      'port/web/2 publishes service/web',
      'service/web joins network/front',
      'service/web joins network/back',
      'service/migrate joins network/back',
      'service/db joins network/back',
      'service/db mounts volume/data "/var/lib/postgresql"',
      'service/backup mounts volume/data "/data (ro)"',
    ]);
    assert.deepEqual(
      graph.nodes.filter(({ kind }) => kind === 'port').map(({ label }) => label),
      ['127.0.0.1:8080 → 80', '53 → 53/udp', 'any → 9000'],
    );
  });

  test('what an override replaces is not drawn', async () => {
    const graph = await topology({
      'compose.yaml': `
        services:
          <|>web: { image: "web:1", ports: ["80:80"], depends_on: [db], volumes: ["data:/data"] }
          db: { image: "postgres:18" }
          cache: { image: "valkey:9" }
        volumes: { data: , other: }
      `,
      'compose.override.yaml': `
        services:
          web:
            image: web:dev
            ports: !override ["8080:80"]
            depends_on: !override [cache]
            volumes: ["other:/data"]
          cache: { ports: ["6379:6379"] }
      `,
    });
    assert.equal(graph.detail, 'compose.yaml + compose.override.yaml');
    assert.deepEqual(linesOf(graph), [
      '1 service/db: postgres:18',
      '1 service/cache: valkey:9',
      '2 service/web: web:dev',
      'port/web/0: published port',
      'volume/other: volume',
      'port/cache/0: published port',
      'service/web waits service/cache "started"',
      'port/web/0 publishes service/web',
      'service/web mounts volume/other "/data"',
      'port/cache/0 publishes service/cache',
    ]);
  });

  test('every place leads to a definition, in whichever file it is', async () => {
    const places = await placesOf({
      'compose.yaml': `
        include: [tools.yaml]
        services:
          web: { image: "web:1", networks: [back], depends_on: [db] }
        networks: { back: }
      `,
      'compose.override.yaml': `
        services:
          <|>db: { image: "postgres:18", networks: [back] }
          web: { ports: ["80:80"] }
      `,
      'tools.yaml': `
        services:
          tool: { image: "tool:1", networks: [back] }
      `,
    });
    assert.deepEqual(places, {
      'service/web': 'compose.yaml:3 web',
      'service/db': 'compose.override.yaml:2 db',
      'service/tool': 'tools.yaml:2 tool',
      'network/back': 'compose.yaml:4 back',
      'port/web/0': 'compose.override.yaml:3 80:80',
    });
  });

  test('what nobody defines is shown where it is named', async () => {
    const files = {
      'compose.yaml': `
        services:
          web: { image: "web:1", depends_on: [d<|>b], networks: [front], volumes: ["data:/data"] }
      `,
    };
    assert.deepEqual(linesOf(await topology(files)).slice(0, 4), [
      '1 service/web: web:1',
      'service/db: not defined, missing',
      'network/front: network · not defined, missing',
      'volume/data: volume · not defined, missing',
    ]);
    assert.equal((await placesOf(files))['service/db'], 'compose.yaml:2 db');
  });

  test('a file of which others are unknown calls nothing missing', async () => {
    const graph = await topology({ 'compose.prod.yaml': 'services:\n  web: { depends_on: [db] }\n  <|>\n' });
    assert.deepEqual(linesOf(graph), [
      '1 service/web',
      'service/db: defined elsewhere, external',
      'service/web waits service/db "started"',
    ]);
  });

  test('a circle has no start order, and ends', async () => {
    const graph = await topology({
      'compose.yaml': `
        services:
          a: { image: "a:1", depends_on: [b] }
          b: { image: "b:1", depends_on: [a] }
          c: { image: "c:1", depends_on: [c] }
          d<|>: { image: "d:1" }
      `,
    });
    assert.deepEqual(
      graph.nodes.map(({ id, order }) => `${id} ${order ?? 'never'}`),
      ['service/d 1', 'service/a never', 'service/b never', 'service/c never'],
    );
  });

  test('the network that all are in by default is drawn where there are others', async () => {
    const plain = await topology({ 'compose.yaml': 'services: { a: { image: "a:1" }, b: { image: "b:1" } }<|>\n' });
    assert.deepEqual(linesOf(plain), ['1 service/a: a:1', '1 service/b: b:1']);
    const mixed = await topology({
      'compose.yaml': `
        services: { a: { image: "a:1" }, b: { image: "b:1", networks: [n] } }<|>
        networks: { n: }
      `,
    });
    assert.deepEqual(linesOf(mixed).slice(-2), ['service/a joins network/default', 'service/b joins network/n']);
  });

  test('an unfinished file gives a picture of what is there', async () => {
    const graph = await topology({ 'compose.yaml': 'services:\n  web:\n    depends_on:\n      - \n    ports: [<|>\n' });
    assert.deepEqual(linesOf(graph), ['1 service/web']);
  });
});

suite('profiles of a topology', () => {
  const files = {
    'compose.yaml': `
      services:
        <|>web: { image: "web:1", depends_on: [mail] }
        mail: { image: "mail:1", profiles: [debug, test] }
        admin: { image: "admin:1", profiles: [debug], networks: [tools] }
      networks: { tools: }
    `,
  };

  test('what no active profile starts stays out, or says why', async () => {
    const graph = await topology(files);
    assert.deepEqual(linesOf(graph), [
      '1 service/web: web:1',
      'service/mail: profile debug, test is off, off',
      'service/web waits service/mail "started"',
    ]);
    assert.deepEqual(graph.profiles, [
      { name: 'debug', isActive: false },
      { name: 'test', isActive: false },
    ]);
  });

  test('an active profile brings in its services and what they use', async () => {
    assert.deepEqual(linesOf(await topology(files, ['debug'])), [
      '1 service/mail: mail:1 (profile debug, test)',
      '1 service/admin: admin:1 (profile debug)',
      '2 service/web: web:1',
      'network/default: network',
      'network/tools: network',
      'service/web waits service/mail "started"',
      'service/web joins network/default',
      'service/mail joins network/default',
      'service/admin joins network/tools',
    ]);
  });

  for (const [what, dotenv, chosen, active] of [
    ['COMPOSE_PROFILES decides at first', 'COMPOSE_PROFILES=test,other\n', undefined, ['test']],
    ['a star means all', 'COMPOSE_PROFILES=*\n', undefined, ['debug', 'test']],
    ['a choice wins over it', 'COMPOSE_PROFILES=test\n', ['debug'], ['debug']],
    ['choosing none is a choice, too', 'COMPOSE_PROFILES=test\n', [], []],
  ] as const) {
    test(what, async () => {
      const { profiles } = await topology({ ...files, '.env': dotenv }, chosen);
      assert.deepEqual(
        profiles.filter(({ isActive }) => isActive).map(({ name }) => name),
        active,
      );
    });
  }
});
