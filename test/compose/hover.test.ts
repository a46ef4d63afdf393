import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Topic } from '../../server/src/analysis/feature-types';
import { composeSupport } from '../../server/src/compose';
import { topicAt } from '../../server/src/compose/topic';
import type { VariableSource } from '../../server/src/compose/variables';
import { SourceText } from '../../server/src/text/source-text';
import { dedent, readCursor } from '../harness/marked-text';

const context = { today: '2026-11-22', keysBelow: () => [] };

function hover(marked: string, variables?: VariableSource): Topic | undefined {
  const { text, offset } = readCursor(marked);
  return topicAt(composeSupport.parse(new SourceText(text)), offset, context, undefined, variables);
}

/** The whole text in front of the card. */
function says(what: string, marked: string, expected: string, variables?: VariableSource): void {
  test(what, () => {
    assert.equal(hover(marked, variables)?.here, dedent(expected).trim());
  });
}

/** The first line for one value of a service's key. */
function means(entry: string, expected: string | RegExp): void {
  test(entry, () => {
    const first = hover(`services: { web: { ${entry} } }`)?.here?.split('\n')[0] ?? 'nothing';
    if (typeof expected === 'string') assert.equal(first, expected);
    else assert.match(first, expected);
  });
}

function cells(entry: string, expected: readonly string[]): void {
  test(entry, () => {
    const rows = hover(`services: { web: { ${entry} } }`)?.here?.split('\n') ?? [];
    assert.deepEqual(
      rows.filter((row) => row.startsWith('| ')).slice(2),
      expected.map((row) => `| ${row} |`),
    );
  });
}

suite('hover on ports', () => {
  says(
    'takes the string apart',
    'services: { web: { ports: ["127.0.0.1:80<|>80:80"] } }',
    `
      **\`127.0.0.1:8080:80\`** · reachable from this machine only

      | part | value | means |
      | --- | --- | --- |
      | host address | \`127.0.0.1\` | loopback |
      | host port | \`8080\` | open <http://127.0.0.1:8080> |
      | container port | \`80\` | HTTP |
      | protocol | \`tcp\` | default |

      [Publishing ports](docker-wiki:chapters/compose#ports)
    `,
  );
  cells('ports: ["5432:54<|>32"]', [
    'host address | – | all, IPv4 and IPv6',
    'host port | `5432` | the port to connect to',
    'container port | `5432` | PostgreSQL',
    'protocol | `tcp` | default',
  ]);
  cells('ports: ["[::1]:8443:84<|>43"]', [
    'host address | `::1` | loopback',
    'host port | `8443` | open <https://[::1]:8443>',
    'container port | `8443` | HTTPS of a program without root',
    'protocol | `tcp` | default',
  ]);
  cells('ports: ["9000-9010:9000-90<|>10/udp"]', [
    'host address | – | all, IPv4 and IPv6',
    'host port | `9000-9010` | each leads to its own one',
    'container port | `9000-9010` | 11 ports',
    'protocol | `udp` | instead of tcp',
  ]);
  cells('ports: ["8000-9000:80<|>"]', [
    'host address | – | all, IPv4 and IPv6',
    'host port | `8000-9000` | a free one of them is taken',
    'container port | `80` | HTTP',
    'protocol | `tcp` | default',
  ]);
  means(
    'ports: [30<|>00]',
    '**`3000`** · reachable on every address of this machine, at a port that the engine chooses',
  );
  means(
    'ports: ["127.0.0.1::80<|>"]',
    '**`127.0.0.1::80`** · reachable from this machine only, at a port that the engine chooses',
  );
  means('ports: ["0.0.0.0:80:80<|>"]', '**`0.0.0.0:80:80`** · reachable on every IPv4 address of this machine');
  means('ports: ["10.0.0.7:80:80<|>"]', '**`10.0.0.7:80:80`** · reachable on the address `10.0.0.7` only');
  means('ports: ["${P:-81}:80<|>"]', '**`${P:-81}:80`** = `81:80` · reachable on every address of this machine');
  test('is silent on what is no port', () => {
    assert.equal(hover('services: { web: { ports: ["80:80<|>:80:80"] } }')?.here, undefined);
    assert.equal(hover('services: { web: { ports: ["${P}:80<|>"] } }')?.here, undefined);
  });
});

suite('hover on volumes', () => {
  says(
    'takes the string apart, and says who shares it',
    `
      name: shop
      services:
        web: { volumes: ["files:/da<|>ta:ro"] }
        job: { volumes: [files:/data] }
      volumes:
        files:
    `,
    `
      **\`files:/data:ro\`** · keeps the files in the volume \`files\`, read-only

      | part | value | means |
      | --- | --- | --- |
      | source | \`files\` | a volume of this project, line 6; also in \`job\` |
      | target | \`/data\` | where the container sees it |
      | option | \`ro\` | read-only in the container |

      [Volumes in Compose](docker-wiki:chapters/compose#volumes)
    `,
  );
  means('volumes: [/da<|>ta]', '**`/data`** · a volume without a name, which `docker compose down -v` removes');
  means('volumes: ["./a:/b<|>:Z"]', '**`./a:/b:Z`** · shows `./a` of the host in the container');
  cells("volumes: ['C:\\a:/b<|>:z,ro']", [
    'source | `C:\\a` | a path of the host',
    'target | `/b` | where the container sees it',
    'option | `z` | relabelled for SELinux so that several containers may use it',
    'option | `ro` | read-only in the container',
  ]);
});

suite('hover on values', () => {
  means(
    'restart: unless-st<|>opped',
    '**`unless-stopped`** · is started again whenever it ends, but stays down once someone stopped it',
  );
  means(
    'restart: on-failure:5<|>',
    '**`on-failure:5`** · is started again when it ends with an error, at most 5 times',
  );
  means('pull_policy: every_12h<|>', /\*\*`every_12h`\*\* · pulled again once the local image is 12 hours old/);
  means('network_mode: ho<|>st', '**`host`** · shares the network of the host: no own address, `ports` has no effect');
  means('stop_grace_period: 1m3<|>0s', '**`1m30s`** · 90 seconds');
  means('healthcheck: { interval: 1d<|> }', '**`1d`** · 24 hours');
  means('mem_limit: 512<|>m', '**`512m`** · 512 MiB, 536,870,912 bytes');
  means('shm_size: 512<|>', '**`512`** · 512 bytes: without a unit it counts bytes');
  means('cpus: 0.<|>5', '**`0.5`** · 50 ms of processor time in every 100 ms');
  means(
    'cap_add: [NET_AD<|>MIN]',
    /\*\*`NET_ADMIN`\*\* · lets the container change addresses, routes and firewall rules/,
  );
  means('cap_drop: [A<|>LL]', '**`ALL`** · takes every capability away');
  means('stop_signal: SIGQ<|>UIT', /\*\*`SIGQUIT`\*\* · signal 3; nginx finishes open requests, then ends/);
  means(
    'user: "10<|>00:1000"',
    /\*\*`1000:1000`\*\* · user number 1000, whether or not the image has a name for it; group `1000`/,
  );
  means('healthcheck: { test: [CM<|>D, a] }', /\*\*`CMD`\*\* · runs the words behind it as they are, without a shell/);
  means('healthcheck: { test: curl -f<|> x }', /runs in the shell of the image/);
  means(
    'logging: { driver: loc<|>al }',
    '**`local`** · a compact format that rotates by itself: 100 MB a container. [Logging](docker-wiki:chapters/compose#logging)',
  );
  means(
    'image: node:20-book<|>worm-slim',
    '**`node:20-bookworm-slim`** · Node.js 20 on Debian 12, reduced package set',
  );

  test('cards follow a capability, a signal and a driver', () => {
    assert.deepEqual(hover('services: { w: { cap_add: [SYS_AD<|>MIN] } }')?.keys, ['capability/SYS_ADMIN']);
    assert.deepEqual(hover('networks: { n: { driver: bri<|>dge } }')?.keys, ['driver/network/bridge']);
  });
});

says(
  'hover on a condition shows the health check that is meant',
  `
    services:
      api:
        depends_on:
          db:
            condition: service_hea<|>lthy
      db:
        healthcheck:
          test: ["CMD", "pg_isready", "-U", "app"]
          interval: 5s
  `,
  `
    **\`service_healthy\`** · \`api\` is created, and started once the health check of \`db\` succeeds

    Here: \`db\` probes with \`pg_isready -U app\` every 5 seconds (line 7). If it turns unhealthy, \`up\` stops with an error.

    Others: \`service_started\` · \`service_completed_successfully\`.

    **Watch out:** this orders the start. When \`db\` restarts on its own later, nobody waits; reconnect in the program.

    [Start order](docker-wiki:chapters/compose#depends-on)
  `,
);

suite('hover on names', () => {
  const project = `
    name: shop
    services:
      web:
        image: web:1
        networks: [back]
        depends_on: [d<1>b]
        profiles: [deb<2>ug]
      db:
        image: postgres:18
        volumes: [files:/data]
        networks: [ba<3>ck]
    networks:
      back: { internal: true }
    volumes:
      fi<4>les:
    configs:
      c<5>1: { file: ./c.txt }
  `;
  const at = (mark: number) => project.replaceAll(/<(\d)>/g, (_, digit: string) => (digit === `${mark}` ? '<|>' : ''));

  says('a service', at(1), '**`db`** · service, lines 8–11 · image `postgres:18` · needed by `web`');
  says(
    'a profile',
    at(2),
    '**`debug`** · profile of `web` · it starts with `docker compose --profile debug up`, or when named',
  );
  says('a network', at(3), '**`back`** · network, line 13 · no way out · used by `web` and `db`');
  says('a volume', at(4), '**`files`** · volume, line 15 · on the host `shop_files` · used by `db`');
  says('a config', at(5), '**`c1`** · config, line 17 · file `./c.txt` · no service uses it');
});

suite('hover on variables', () => {
  const image = 'services: { web: { image: "registry.example.com/shop:${T<|>AG:-latest}" } }';
  says(
    'the default, where this file alone is known',
    image,
    `
      **\`TAG\`** = \`latest\` · the default written here

      The whole value: \`registry.example.com/shop:latest\`. The shell and \`.env\` win over it.

      \`:-\` takes \`latest\` when the variable is unset **or empty**; \`-\` alone only when it is unset.

      **Watch out:** this reads the shell and \`.env\` beside the Compose file. Names in \`env_file:\` reach the container, never this line.

      [Interpolation](docker-wiki:chapters/compose#interpolation)
    `,
  );
  test('the value, where something knows it', () => {
    const here = hover(image, { valueOf: () => ({ text: '1.8.2', origin: '.env:3' }) })?.here ?? '';
    assert.match(
      here,
      /^\*\*`TAG`\*\* = `1\.8\.2` · from \.env:3\n\nThe whole value: `registry\.example\.com\/shop:1\.8\.2`\./,
    );
  });
  means('hostname: "${NA<|>ME:?say it}"', '**`NAME`** · no value known here');
});

suite('hover on anchors and extensions', () => {
  const text = `
    x-ba<1>se: &ba<2>se { restart: always, init: true }
    services:
      web: { <<<3>: *ba<4>se, init: false }
  `;
  const at = (mark: number) => text.replaceAll(/<(\d)>/g, (_, digit: string) => (digit === `${mark}` ? '<|>' : ''));
  const foot = '[Anchors and extensions](docker-wiki:chapters/compose#anchors)';
  says('an extension', at(1), `**\`x-base\`** · an extension: Compose does not read it; used in line 3. ${foot}`);
  says('an anchor', at(2), `**\`&base\`** · names the keys \`restart\` and \`init\`; used in line 3. ${foot}`);
  says(
    'an alias',
    at(4),
    `**\`*base\`** · the keys \`restart\` and \`init\` of line 1, as if it were written here. ${foot}`,
  );
  test('a merge key', () => {
    assert.match(hover(at(3))?.here ?? '', /Here: `restart`\. Written here and so kept: `init`\./);
  });
});

test('text of the document cannot become a link or end its code', () => {
  const here = hover('services: { "a](b)`c": { depends_on: ["a](b)`<|>c"] } }')?.here ?? '';
  assert.match(here, /^\*\*``a\]/);
  assert.ok(!here.includes(']('));
});

const everything = `
name: shop
x-base: &base
  restart: unless-stopped
services:
  web:
    <<: *base
    image: nginx:\${TAG:-1.30}-alpine
    ports: ["127.0.0.1:8080:80", "9000-9010:9000-9010/udp", "3000", "[::1]:5000:5000"]
    volumes: ["files:/x:ro", "./a:/b:ro,Z", /data, "/var/run/docker.sock:/s"]
    depends_on: { db: { condition: service_healthy } }
    mem_limit: 512m
    stop_signal: SIGINT
    cap_add: [NET_ADMIN]
    user: "1000"
    network_mode: "service:db"
    pull_policy: always
    profiles: [debug]
    env_file: [{ path: a.env, format: raw }]
    security_opt: ["no-new-privileges:true"]
    logging: { driver: syslog }
    deploy: { resources: { reservations: { devices: [{ capabilities: [gpu] }] } }, update_config: { order: stop-first } }
    develop: { watch: [{ action: sync, path: . }] }
    build: { context: ., network: host }
    expose: ["80"]
    environment: { A: "\${SECRET:?must be set}", B: "\${X}" }
  db:
    image: postgres:14
    healthcheck: { test: [CMD-SHELL, pg_isready], interval: 5s }
    volumes: [{ type: volume, source: files, target: /d }]
    ports: [{ target: 5432, published: "5432", mode: host }]
networks: { back: { internal: true, driver: bridge } }
volumes: { files: { driver: local } }
`;

test('hovers keep their budget, and their links lead to sections that exist', () => {
  const file = composeSupport.parse(new SourceText(everything));
  const anchors = new Set(
    readdirSync('docs-content/chapters').flatMap((name) => {
      const chapter = readFileSync(`docs-content/chapters/${name}`, 'utf8');
      const page = `chapters/${name.replace(/\.md$/, '')}`;
      return [page, ...[...chapter.matchAll(/\{#([\w-]+)\}/g)].map(([, anchor]) => `${page}#${anchor}`)];
    }),
  );
  const texts = new Set<string>();
  for (let offset = 0; offset < everything.length; offset++) texts.add(topicAt(file, offset, context)?.here ?? '');
  assert.ok(texts.size > 40);
  for (const here of texts) {
    const linked = [...here.matchAll(/\]\(docker-wiki:([^)]*)\)/g)].map(([, page = '']) => page);
    assert.ok(linked.length <= 1, here);
    for (const page of linked) assert.ok(anchors.has(page), `${page} in ${here}`);
    const plain = here.replace(/\]\([^)]*\)/g, ']').replace(/^\| ---.*$/gm, '');
    assert.ok(plain.split(/[\s|]+/).filter((word) => /\w/.test(word)).length <= 90, here);
    const lines = plain.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 65), 0);
    assert.ok(lines <= 12, `${lines} lines: ${here}`);
  }
});
