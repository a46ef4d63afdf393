import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OutlineNode } from '../../server/src/analysis/feature-types';
import { composeSupport } from '../../server/src/compose';
import { foldingRanges } from '../../server/src/compose/navigation/folding';
import { inlayHints } from '../../server/src/compose/navigation/hints';
import { lenses } from '../../server/src/compose/navigation/lenses';
import { links } from '../../server/src/compose/navigation/links';
import { outline } from '../../server/src/compose/navigation/outline';
import { selectionAt } from '../../server/src/compose/navigation/selection';
import { symbolAt } from '../../server/src/compose/navigation/symbol';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { dedent, readCursor, readMarks, writeMarks } from '../harness/marked-text';

const parse = (text: string) => composeSupport.parse(new SourceText(text));

/** Caret lines in the text mark each use of the name at the cursor. */
function uses(what: string, marked: string): void {
  test(what, () => {
    const { text: withMarks } = readMarks(marked);
    const { text, offset } = readCursor(withMarks);
    const symbol = symbolAt(parse(text), offset);
    const found = [...(symbol?.uses ?? [])].sort((a, b) => a.span.start - b.span.start);
    const drawn = writeMarks(
      text,
      found.map(({ span, role }) => ({ span, message: role })),
    );
    assert.equal(drawn, dedent(marked).replace('<|>', ''));
  });
}

function renamed(marked: string, newName: string): string {
  const { text, offset } = readCursor(marked);
  const symbol = symbolAt(parse(text), offset);
  const reason = symbol?.renameRefusal ?? symbol?.refusalOf(newName);
  if (!symbol || reason) return reason ?? 'nothing here';
  return applyEdits(
    text,
    symbol.uses.map(({ span }) => ({ span, text: newName })),
  );
}

suite('uses of names', () => {
  uses(
    'a service: dependencies, links, shared namespaces, extends, build contexts',
    `
      services:
        d<|>b:
        ^^ definition
          image: postgres:18
        web:
          extends: db
                   ^^ read
          links: ["db:database"]
                   ^^ read
          volumes_from: [db:ro]
                         ^^ read
          network_mode: service:db
                                ^^ read
          pid: "service:db"
                        ^^ read
          depends_on:
            db:
            ^^ read
              condition: service_healthy
          build:
            additional_contexts:
              base: service:db
                            ^^ read
        job:
          depends_on: ["db"]
                        ^^ read
          extends:
            service: db
                     ^^ read
        other:
          extends:
            file: base.yaml
            service: db
    `,
  );

  uses(
    'a volume in short and long forms, but no path of that name',
    `
      services:
        web:
          volumes:
            - files:/data
              ^^^^^ read
            - ./files:/other
            - type: volume
              source: files
                      ^^^^^ read
              target: /third
            - type: bind
              source: files
              target: /fourth
      volumes:
        fi<|>les:
        ^^^^^ definition
    `,
  );

  uses(
    'a network, also where a merge key brings it',
    `
      x-base: &base
        networks: [back]
                   ^^^^ read
      services:
        web:
          <<: *base
        db:
          networks:
            ba<|>ck:
            ^^^^ read
              aliases: [database]
      networks:
        back:
        ^^^^ definition
    `,
  );

  uses(
    'a secret in short and long form and in the build',
    `
      services:
        web:
          secrets:
            - key
              ^^^ read
            - source: key
                      ^^^ read
              target: other
          configs: [key]
          build:
            secrets: [key]
                      ^^^ read
      secrets:
        ke<|>y:
        ^^^ definition
          file: key.txt
      configs:
        key:
          file: key.conf
    `,
  );

  uses(
    'a profile is defined wherever a service carries it',
    `
      services:
        a:
          profiles: [de<|>bug]
                     ^^^^^ definition
        b:
          profiles:
            - debug
              ^^^^^ definition
    `,
  );

  uses(
    'an anchor that is given twice: aliases mean the last one above',
    `
      x-a: &x 1
      b: *x
      c: &<|>x 2
          ^ definition
      d: [*x, *x]
           ^ read
               ^ read
    `,
  );

  uses(
    'a variable',
    `
      services:
        web:
          image: web:\${T<|>AG:-1}
                       ^^^ read
          environment:
            VERSION: $TAG
                      ^^^ read
            OTHER: $$TAG
    `,
  );
});

suite('renaming', () => {
  const services = 'services:\n  d<|>b: {}\n  "web": { depends_on: ["db"] }\n';

  test('keeps quotes', () => {
    assert.equal(renamed(services, 'store'), 'services:\n  store: {}\n  "web": { depends_on: ["store"] }\n');
  });

  test('is refused with the reason', () => {
    assert.match(renamed(services, 'web'), /Another service is called "web"/);
    assert.match(renamed(services, 'a b'), /no service name/);
    assert.match(renamed(services, 'true'), /YAML does not read/);
    assert.match(renamed(services, '12'), /YAML does not read/);
    assert.match(renamed('services: { web: { depends_on: [d<|>b] } }\n', 'x'), /not defined in this file/);
    assert.match(renamed('services:\n  web:\n    image: a\n  d<|>b', 'x'), /no colon yet/);
    assert.match(renamed('networks: { def<|>ault: {} }\n', 'x'), /Compose itself/);
    assert.match(renamed('x-a: &<|>a 1\nx-b: &b 2\n', 'b'), /Another anchor/);
    assert.match(renamed('name: ${N<|>AME}\n', 'x'), /outside this file/);
  });
});

test('the outline is sections, what is named in them, and its keys', () => {
  const nodes = outline(
    parse(
      'name: shop\nservices:\n  web:\n    image: nginx:1.30\n    networks: [front, back]\n  db:\n    build: .\nvolumes:\n  files:\n',
    ),
  );
  const draw = (list: readonly OutlineNode[], depth = 0): string[] =>
    list.flatMap(({ name, detail, kind, children }) => [
      `${'  '.repeat(depth)}${kind} ${name}${detail ? ` | ${detail}` : ''}`,
      ...draw(children, depth + 1),
    ]);
  assert.deepEqual(draw(nodes), [
    'section name | shop',
    'section services',
    '  service web | nginx:1.30',
    '    key image | nginx:1.30',
    '    key networks | front, back',
    '  service db | build',
    '    key build | .',
    'section volumes',
    '  key files',
  ]);
});

test('keys, items, comments and regions fold', () => {
  const text = dedent(`
    # one
    # two
    services:
      #region web
      web:
        ports:
          - target: 80
            published: "80"
      #endregion
    name: shop
  `);
  const file = parse(text);
  const lines = foldingRanges(file).map(({ span, kind }) =>
    `${file.source.lineAt(span.start)}-${file.source.lineAt(span.end)} ${kind ?? ''}`.trim(),
  );
  assert.deepEqual([...new Set(lines)].sort(), ['0-1 comment', '2-7', '3-8 region', '4-7', '5-7', '6-7']);
});

test('the selection grows from the variable to the file', () => {
  const { text, offset } = readCursor('services:\n  web:\n    image: "a:${TA<|>G:-1}"\nname: x\n');
  assert.deepEqual(
    selectionAt(parse(text), offset).map(({ start, end }) => text.slice(start, end)),
    [
      'TAG',
      '${TAG:-1}',
      'a:${TAG:-1}',
      '"a:${TAG:-1}"',
      'image: "a:${TAG:-1}"',
      'web:\n    image: "a:${TAG:-1}"',
      'services:\n  web:\n    image: "a:${TAG:-1}"',
      'services:\n  web:\n    image: "a:${TAG:-1}"\nname: x',
      text,
    ],
  );
});

test('images link to their registry, files to themselves, folders and variables to nothing', () => {
  const text = dedent(`
    include: [other.yaml]
    services:
      web:
        image: "nginx:1.30"
        build:
          context: ./web
          dockerfile: Dockerfile.dev
        env_file: [.env.web, { path: more.env }]
        volumes: ["./nginx.conf:/etc/nginx.conf:ro", ./src:/src, /etc/hosts:/h]
        extends: { file: base.yaml, service: web }
      db:
        image: db:$TAG
        build: ./db
    secrets:
      key: { file: ./key.txt }
  `);
  assert.deepEqual(
    links(parse(text)).map(({ span, target }) => [
      text.slice(span.start, span.end),
      'url' in target ? target.url : target.path,
    ]),
    [
      ['other.yaml', 'other.yaml'],
      ['nginx:1.30', 'https://hub.docker.com/_/nginx'],
      ['Dockerfile.dev', './web/Dockerfile.dev'],
      ['.env.web', '.env.web'],
      ['more.env', 'more.env'],
      ['./nginx.conf', './nginx.conf'],
      ['base.yaml', 'base.yaml'],
      ['./db', './db/Dockerfile'],
      ['./key.txt', './key.txt'],
    ],
  );
});

test('hints say what variables come to, and what merge keys and extends bring in', () => {
  const file = parse(
    dedent(`
      x-base: &base { restart: always, init: true }
      services:
        web:
          <<: *base
          init: false
          image: web:\${TAG:-1}
          hostname: $NAME
        job:
          extends: web
          image: job:1
    `),
  );
  assert.deepEqual(
    inlayHints(file, { start: 0, end: file.source.text.length }).map(({ text }) => text),
    ['= web:1', 'restart', 'init, hostname, restart'],
  );
});

test('a lens says who needs a service', () => {
  const file = parse('services:\n  db: {}\n  a: { depends_on: [db] }\n  b: { depends_on: [db, a] }\n');
  assert.deepEqual(
    lenses(file).map(({ title, places }) => `${title} ${places.length}`),
    ['needed by 2 services 2', 'needed by b 1'],
  );
});
