import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSupport } from '../../server/src/compose';
import { completions } from '../../server/src/compose/completion';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { featureContext } from '../harness/feature-context';
import { dedent, readCursor } from '../harness/marked-text';

const cards = [
  'compose/top-level/name',
  'compose/top-level/services',
  'compose/top-level/x-',
  'compose/service/image',
  'compose/service/build',
  'compose/service/ports',
  'compose/build/args',
  'compose/port/target',
  'compose/port/published',
  'compose/depends_on/condition',
];

const context = featureContext({ cards });

/** The texts of the line at the cursor after each proposal. */
function proposes(what: string, marked: string, expected: readonly string[]): void {
  test(`completion ${what}`, async () => {
    const { text, offset } = readCursor(marked);
    const source = new SourceText(text);
    const all = await completions(composeSupport.parse(source), offset, context);
    // The schema knows more keys than the cards of these tests.
    const proposals = all.filter(({ kind, key }) => kind !== 'key' || key);
    const lines = proposals.map(({ replaces, text: inserted }) => {
      const after = applyEdits(text, [{ span: replaces, text: inserted }]);
      return after.split('\n')[source.lineAt(offset)]?.trim();
    });
    assert.deepEqual(lines, expected);
  });
}

proposes('in an empty file', '<|>', ['name:', 'services:', 'services:']);

proposes(
  'below a service, without what is there',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      p<|>
`,
  ['build:', 'ports:'],
);

proposes(
  'between two keys',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      <|>
      ports: []
`,
  ['build:'],
);

proposes(
  'for the first key of a service',
  `
  services:
    web:
      <|>
    db:
      image: postgres:18
`,
  ['image:', 'build:', 'ports:'],
);

proposes(
  'for a key that has its colon',
  `
  services:
    web:
      im<|>: traefik/whoami:v1.11
`,
  ['image: traefik/whoami:v1.11', 'build: traefik/whoami:v1.11', 'ports: traefik/whoami:v1.11'],
);

proposes(
  'by the indentation of the line',
  `
  services:
    web:
      build:
        context: .
  <|>
`,
  ['name:'],
);

proposes(
  'inside a nested key',
  `
  services:
    web:
      build:
        <|>
`,
  ['args:'],
);

proposes(
  'in an item of the long form',
  `
  services:
    web:
      ports:
        - target: 80
          <|>
`,
  ['published:'],
);

proposes(
  'for a new item of the long form',
  `
  services:
    web:
      ports:
      - target: 80
      - <|>
`,
  ['- target:', '- published:'],
);

proposes(
  'in braces',
  `
  services:
    web: { image: traefik/whoami:v1.11, <|> }
`,
  ['web: { image: traefik/whoami:v1.11, build: { $1 } }', 'web: { image: traefik/whoami:v1.11, ports: [$1] }'],
);

proposes(
  'of other services in a list',
  `
  services:
    db: {}
    cache: {}
    web:
      depends_on:
        - db
        - <|>
`,
  ['- cache'],
);

proposes(
  'of other services in brackets',
  `
  services:
    db: {}
    cache: {}
    web:
      depends_on: [db, c<|>]
`,
  ['depends_on: [db, cache]'],
);

proposes(
  'of other services in a map',
  `
  services:
    db: {}
    cache: {}
    web:
      depends_on:
        db:
          condition: service_healthy
        <|>
`,
  ['cache:'],
);

proposes(
  'of other services where no form is chosen yet',
  `
  services:
    db: {}
    web:
      depends_on:
        <|>
`,
  ['- db'],
);

proposes(
  'of the keys of one dependency',
  `
  services:
    db: {}
    web:
      depends_on:
        db:
          <|>
`,
  ['condition: ${1|service_started,service_healthy,service_completed_successfully|}'],
);

proposes(
  'nothing in a comment',
  `
  services:
    web:
      # im<|>
`,
  [],
);

proposes(
  'nothing in a script',
  `
  services:
    web:
      command: |
        im<|>
`,
  [],
);

proposes(
  'nothing among variables',
  `
  services:
    web:
      environment:
        <|>
`,
  [],
);

proposes(
  'nothing of services in an extension',
  `
  x-base:
    im<|>
`,
  [],
);

/** The whole text after the proposal of that label, placeholders still in it. */
function completes(what: string, label: string, marked: string, after: string): void {
  test(`completion ${what}`, async () => {
    const { text, offset } = readCursor(marked);
    const source = new SourceText(text);
    const proposals = await completions(composeSupport.parse(source), offset, context);
    const chosen = proposals.find((proposal) => proposal.label === label);
    assert.ok(chosen, `no ${label} among ${proposals.map((proposal) => proposal.label).join(' ')}`);
    const { start } = source.lineSpan(source.lineAt(offset));
    const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
    const inserted = chosen.text.replaceAll('\n', `\n${indent}`); // as editors do
    assert.equal(applyEdits(text, [{ span: chosen.replaces, text: inserted }]), dedent(after));
  });
}

completes(
  'of a list begins its first item',
  'ports',
  `
  services:
    web:
      po<|>
`,
  `
  services:
    web:
      ports:
        - "$1"
`,
);

completes(
  'of a mapping begins its first key',
  'build',
  `
  services:
    web:
      <|>
`,
  `
  services:
    web:
      build:
        context: \${1:.}
`,
);

completes(
  'of a value by what the key takes',
  'unless-stopped',
  `
  services:
    web:
      restart: un<|>
`,
  `
  services:
    web:
      restart: unless-stopped
`,
);

completes(
  'quotes what YAML could take for a truth value',
  'no',
  `
  services:
    web:
      restart: <|>
`,
  `
  services:
    web:
      restart: "no"
`,
);

completes(
  'of a value in quotes',
  'always',
  `
  services:
    web:
      restart: "<|>"
`,
  `
  services:
    web:
      restart: "always"
`,
);

completes(
  'of a value in braces',
  'service_healthy',
  `
  services:
    db: {}
    web: { depends_on: { db: { condition: <|> } } }
`,
  `
  services:
    db: {}
    web: { depends_on: { db: { condition: service_healthy } } }
`,
);

completes(
  'of a network in a list',
  'back',
  `
  services:
    web:
      networks:
        - <|>
  networks:
    back:
`,
  `
  services:
    web:
      networks:
        - back
  networks:
    back:
`,
);

completes(
  'of a volume leaves the target to be typed',
  'files:',
  `
  services:
    web:
      volumes:
        - fi<|>
  volumes:
    files:
`,
  `
  services:
    web:
      volumes:
        - files:
  volumes:
    files:
`,
);

completes(
  'of a secret where nothing is written yet',
  'key',
  `
  services:
    web:
      secrets:
        <|>
  secrets:
    key:
      file: key.txt
`,
  `
  services:
    web:
      secrets:
        - key
  secrets:
    key:
      file: key.txt
`,
);

completes(
  'of the source in the long form',
  'key',
  `
  services:
    web:
      secrets:
        - source: <|>
  secrets:
    key:
      file: key.txt
`,
  `
  services:
    web:
      secrets:
        - source: key
  secrets:
    key:
      file: key.txt
`,
);

completes(
  'of a capability in brackets',
  'NET_BIND_SERVICE',
  `
  services:
    web:
      cap_add: [NET_<|>]
`,
  `
  services:
    web:
      cap_add: [NET_BIND_SERVICE]
`,
);

completes(
  'of another service’s network',
  'service:db',
  `
  services:
    db: {}
    web:
      network_mode: service:<|>
`,
  `
  services:
    db: {}
    web:
      network_mode: service:db
`,
);

completes(
  'of a variable that the file uses elsewhere',
  'REGISTRY',
  `
  services:
    db:
      image: \${REGISTRY}/db:\${<|>
    web:
      image: \${REGISTRY}/web:1
`,
  `
  services:
    db:
      image: \${REGISTRY}/db:\${REGISTRY}
    web:
      image: \${REGISTRY}/web:1
`,
);

test('completion ranks what a service needs before the rest', async () => {
  const { text, offset } = readCursor('services: { web: { <|> } }');
  const proposals = await completions(composeSupport.parse(new SourceText(text)), offset, context);
  const ranked = [...proposals].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ label }) => label);
  assert.deepEqual(ranked.slice(0, 3), ['image', 'build', 'container_name']);
  assert.ok(ranked.indexOf('ports') < ranked.indexOf('develop'));
});

proposes(
  'of limits, whose names the engine alone knows',
  `
  services:
    web:
      ulimits:
        nofile: 1024
        m<|>
`,
  [
    'as:',
    'core:',
    'cpu:',
    'data:',
    'fsize:',
    'locks:',
    'memlock:',
    'msgqueue:',
    'nice:',
    'nproc:',
    'rss:',
    'rtprio:',
    'rttime:',
    'sigpending:',
    'stack:',
  ],
);

for (const [driver, option] of [
  ['journald', 'labels-regex'],
  ['gelf', 'gelf-address'],
] as const) {
  test(`completion of the options of ${driver}`, async () => {
    const { text, offset } = readCursor(
      dedent(`
        services:
          web:
            logging:
              driver: ${driver}
              options:
                <|>
      `),
    );
    const labels = (await completions(composeSupport.parse(new SourceText(text)), offset, context)).map(
      ({ label }) => label,
    );
    assert.ok(labels.includes(option));
    assert.ok(!labels.includes('max-size'));
  });
}

proposes(
  'of the first word of a test',
  `
  services:
    web:
      healthcheck:
        test: [<|>]
`,
  ['test: [CMD]', 'test: [CMD-SHELL]', 'test: [NONE]'],
);
