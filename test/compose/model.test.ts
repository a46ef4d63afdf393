import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { composeSupport } from '../../server/src/compose';
import { completions } from '../../server/src/compose/completion';
import { lookup, scalarText } from '../../server/src/compose/model/lookup';
import { lower } from '../../server/src/compose/model/lower';
import type { ComposeFile, Element, Service } from '../../server/src/compose/model/nodes';
import { topicAt } from '../../server/src/compose/topic';
import { SourceText } from '../../server/src/text/source-text';
import { featureContext } from '../harness/feature-context';
import { dedent } from '../harness/marked-text';

function read(text: string): ComposeFile {
  return lower(new SourceText(dedent(text)));
}

function serviceNamed(file: ComposeFile, name: string): Service {
  const service = file.services.find((each) => each.name === name);
  assert.ok(service, `no service ${name}`);
  return service;
}

suite('Compose model', () => {
  test('spans cover what is written, without blanks and comments behind it', () => {
    const file = read(`
      services:
        web:
          image: traefik/whoami:v1.11   # small
          command: |
            echo hi

          ports:
            - "80:80"   # public
            -

      # the end
    `);
    const texts = file.elements.map(({ span }: Element) => file.source.slice(span).replace(/\n\s*/g, '⏎'));
    assert.deepEqual(texts, [
      'services:⏎web:⏎image: traefik/whoami:v1.11   # small⏎command: |⏎echo hi⏎ports:⏎- "80:80"   # public⏎-',
      'web:⏎image: traefik/whoami:v1.11   # small⏎command: |⏎echo hi⏎ports:⏎- "80:80"   # public⏎-',
      'image: traefik/whoami:v1.11',
      'command: |⏎echo hi',
      'ports:⏎- "80:80"   # public⏎-',
      '- "80:80"',
      '-',
    ]);
    assert.deepEqual(
      file.comments.map(({ text, ownLine }) => [text, ownLine]),
      [
        ['# small', false],
        ['# public', false],
        ['# the end', true],
      ],
    );
  });

  test('a carriage return alone ends a line as a line feed does', () => {
    const spans = (text: string) => lower(new SourceText(text)).elements.map(({ span }) => [span.start, span.end]);
    assert.ok(spans(realistic).length > 10);
    assert.deepEqual(spans(realistic.replaceAll('\n', '\r')), spans(realistic));
  });

  test('a service takes over what merge keys bring, its own keys first', () => {
    const file = read(`
      x-a: &a { image: a, restart: always }
      x-b: &b { image: b, user: "1000" }
      services:
        web:
          <<: [*a, *b]
          restart: "no"
    `);
    const web = serviceNamed(file, 'web');
    const values = ['image', 'restart', 'user', 'ports'].map((key) => scalarText(web.get(key)?.value));
    assert.deepEqual(values, ['a', 'no', '1000', undefined]);
  });

  test('merge keys in a circle end', () => {
    const file = read(`
      x-a: &a
        <<: *a
        image: a
      services:
        web: &web
          <<: [*a, *web]
    `);
    assert.equal(scalarText(serviceNamed(file, 'web').get('image')?.value), 'a');
    assert.equal(serviceNamed(file, 'web').get('ports'), undefined);
  });

  test('an alias bomb is not expanded', () => {
    const levels = Array.from({ length: 60 }, (_, n) =>
      n === 0 ? 'x0: &x0 { image: a }' : `x${n}: &x${n} { <<: [*x${n - 1}, *x${n - 1}, *x${n - 1}] }`,
    );
    const file = lower(new SourceText(`${levels.join('\n')}\nservices:\n  web: *x59\n`));
    const web = serviceNamed(file, 'web');
    assert.equal(scalarText(web.get('image')?.value), 'a');
    assert.equal(web.get('ports'), undefined);
  });

  test('both forms of depends_on name the same dependencies', () => {
    const file = read(`
      services:
        a: { depends_on: [db, "cache"] }
        b:
          depends_on:
            db: { condition: service_healthy }
            cache:
    `);
    const said = file.services.map(({ dependencies }) =>
      dependencies.map(({ name, form, condition }) => `${form} ${name} ${condition ?? '-'}`),
    );
    assert.deepEqual(said, [
      ['list db -', 'list cache -'],
      ['map db service_healthy', 'map cache -'],
    ]);
  });

  test('an unfinished key is a value below its parent, or a key without a colon', () => {
    const first = read('services:\n  web:\n    im');
    assert.equal(scalarText(first.services[0]?.entry.value), 'im');

    const second = read('services:\n  web:\n    image: a\n    po');
    const mapping = second.services[0]?.mapping;
    assert.ok(mapping);
    assert.equal(lookup(mapping, 'po')?.colon, undefined);
  });

  test('an unfinished key above another one is a key of its own', () => {
    for (const text of ['na\nservices:\n  web:\n    image: a', 'services:\n  web:\n    re\n    image: a']) {
      const image = serviceNamed(read(text), 'web').get('image');
      assert.equal(scalarText(image?.value), 'a', text);
    }
  });

  test('numbers and truth values stay as they are written', () => {
    const file = read('x-a: [0755, 1_000, yes, ~, 1.10]');
    const texts = file.elements.filter((each) => each.kind === 'item').map(({ value }) => scalarText(value));
    assert.deepEqual(texts, ['0755', '1_000', 'yes', '~', '1.10']);
  });
});

const realistic = dedent(`
  # docker-wiki file-ignore=compose/a
  version: "3.9"
  name: shop
  x-base: &base
    restart: unless-stopped
    logging: { driver: local, options: { max-size: "10m" } }
  services:
    web:
      <<: *base
      build:
        context: .
        args: [VERSION=1, 'MODE=a b']
      ports:
        - "127.0.0.1:8080:80"
        - target: 443
          published: "8443"
      depends_on:
        db:
          condition: service_healthy
      command: >-
        sh -c "echo \${HOME:-/root}
        && sleep 1"
    db:
      image: postgres:18
      environment:
        POSTGRES_PASSWORD_FILE: /run/secrets/db
      healthcheck:
        test: ["CMD", "pg_isready"]
  ---
  volumes:
    data: !reset null
    ? other
    : { external: true }
`);

const rubbish = Array.from({ length: 20_000 }, (_, n) => String.fromCharCode((n * 7919) % 65_536)).join('');

const badTexts: Readonly<Record<string, string>> = {
  nothing: '',
  'a byte order mark': '\uFEFF',
  'a byte order mark and text': `\uFEFF${realistic}`,
  'Windows line ends': realistic.replaceAll('\n', '\r\n'),
  'old Mac line ends': realistic.replaceAll('\n', '\r'),
  tabs: 'services:\n\tweb:\n\t\timage: a\n\t\tdepends_on: [\tb\t]\n',
  'binary rubbish': rubbish,
  'zero bytes': '\0'.repeat(10_000),
  'control characters': '\u0002\u0018\u001f# a\u001f\u0002: b\n\u001f',
  'a line of two million characters': `services:\n  web:\n    image: ${'x'.repeat(2_000_000)}`,
  'an open quote': 'services:\n  web:\n    image: "a\n  db:\n    image: b\n',
  'an open quote of two million characters': `a: "${'x '.repeat(1_000_000)}`,
  'brackets nested 10,000 deep': '['.repeat(10_000),
  'braces nested 10,000 deep': '{a: '.repeat(10_000),
  'lists nested 10,000 deep': '- '.repeat(10_000),
  'keys nested 10,000 deep': '? '.repeat(10_000),
  'anchors in a circle': 'a: &a [*a, *b, &b { <<: *b, c: *a }]\nservices: &s { <<: *s, web: *s }\nb: *nowhere\n',
  'keys that are no texts': '? [a, b]\n: c\n? { d: e }\n: f\n*g : h\n: i\n',
  'many documents': '---\n'.repeat(1_000),
  'unknown tags': 'services: !x\n  web: !reset\n  db: !!set { a, b }\n  c: !!binary abc\n',
  directives: '%YAML 1.1\n%TAG ! tag:example.com,2026:\n---\na: !b c\n<<: [1\n',
  'a lone surrogate': 'services:\n  \ud800: a\n',
};

suite('Compose model of bad texts', () => {
  for (const [what, text] of Object.entries(badTexts)) test(`answers all questions on ${what}`, () => askAll(text));

  test('answers all questions on each unfinished version of a file', async () => {
    for (let end = 0; end <= realistic.length; end += 7) await askAll(realistic.slice(0, end));
  });
});

const context = featureContext({ cards: ['compose/service/image'] });

/** Asks every question at some places; nothing may throw, and each span lies in the text. */
async function askAll(text: string): Promise<void> {
  const file = composeSupport.parse(new SourceText(text));
  const spans = [
    ...file.elements.map(({ span }) => span),
    ...file.comments.map(({ span }) => span),
    ...file.problems.map(({ span }) => span),
    ...composeSupport.suppressions(file).flatMap(({ scope, span }) => [scope ?? span, span]),
  ];
  composeSupport.walk(
    file,
    (_, node) => {
      if ('dependencies' in node) spans.push(node.span, ...node.dependencies.map(({ span }) => span));
    },
    undefined,
  );
  for (const offset of [0, Math.floor(text.length / 2), text.length]) {
    const topic = topicAt(file, offset, { keysBelow: () => [], today: '2026-11-22' });
    if (topic) spans.push(topic.span);
    spans.push(...(await completions(file, offset, context)).map(({ replaces }) => replaces));
    for (const scope of ['here', 'file'] as const) {
      const edits = composeSupport.ignore(file, 'compose/no-version', { start: offset, end: offset }, scope);
      spans.push(...edits.map(({ span }) => span));
    }
  }
  for (const { start, end } of spans) {
    assert.ok(0 <= start && start <= end && end <= text.length, `span ${start}-${end} leaves a text of ${text.length}`);
  }
}
