import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openAtCursor, type SmallWorkspace, smallRoot } from '../harness/small-workspace';

/** The lines of the document with a hint, the hint behind `⟨…⟩` where it is drawn. */
async function hints(files: SmallWorkspace): Promise<readonly string[]> {
  const { document } = await openAtCursor(files);
  const { text } = document.source;
  const found = [...document.inlayHints({ start: 0, end: text.length })].sort((a, b) => b.offset - a.offset);
  let drawn = text;
  for (const hint of found) drawn = `${drawn.slice(0, hint.offset)}⟨${hint.text}⟩${drawn.slice(hint.offset)}`;
  return drawn
    .split('\n')
    .filter((line) => line.includes('⟨'))
    .map((line) => line.trim());
}

/** `title: places` of each lens that shows places. */
async function lenses(files: SmallWorkspace): Promise<readonly string[]> {
  const { document, path } = await openAtCursor(files);
  const found = (await document.lenses()).filter(({ run }) => !run);
  return found.map(({ title, places, elsewhere = [] }) => {
    const counts = [
      [path, places.length] as const,
      ...elsewhere.map((each) => [each.uri.slice(smallRoot.length), each.places.length] as const),
    ];
    return `${title}: ${counts
      .filter(([, count]) => count > 0)
      .map((each) => each.join(' '))
      .join(', ')}`;
  });
}

async function calls(files: SmallWorkspace): Promise<readonly unknown[]> {
  const { document } = await openAtCursor(files);
  return (await document.lenses()).flatMap(({ run }) => run ?? []);
}

suite('hints', () => {
  test('say what variables of .env come to, and where ports lead', async () => {
    const files = {
      'compose.yaml': `
        <|>services:
          web:
            image: web:\${TAG}
            ports:
              - "8080:80"
              - "\${PORT:-9000}:9000/udp"
              - "443"
              - 127.0.0.1:5432:5432
      `,
      '.env': 'TAG=1.8\n',
    };
    assert.deepEqual(await hints(files), [
      'image: web:${TAG}⟨= web:1.8⟩',
      '- "8080:80"⟨host 8080 → container 80 HTTP⟩',
      '- "${PORT:-9000}:9000/udp"⟨host 9000 → container 9000⟩',
      '- "443"⟨host chooses → container 443 HTTPS⟩',
      '- 127.0.0.1:5432:5432⟨host 5432 → container 5432 PostgreSQL⟩',
    ]);
    const { document } = await openAtCursor(files);
    assert.match(document.inlayHints({ start: 0, end: 200 })[0]?.tooltip ?? '', /TAG from \.env:1/);
  });

  const base = 'services:\n  web:\n    image: web:1\n    restart: always\n';
  const override = 'services:\n  web:\n    image: web:2\n    ports: []\n    init: true\n';

  test('say what other files add and replace', async () => {
    assert.deepEqual(await hints({ 'compose.yaml': `<|>${base}`, 'compose.override.yaml': override }), [
      'web:⟨+ ports, init (compose.override.yaml)⟩',
      'image: web:1⟨→ web:2 (compose.override.yaml:3)⟩',
    ]);
    assert.deepEqual(await hints({ 'compose.override.yaml': `<|>${override}`, 'compose.yaml': base }), [
      'web:⟨+ restart (compose.yaml)⟩',
    ]);
  });

  test('say what a service of another file brings in', async () => {
    assert.deepEqual(
      await hints({
        'compose.yaml': '<|>services:\n  web:\n    extends: { file: common.yaml, service: web }\n    init: true\n',
        'common.yaml': base.replace('image', 'init: false\n    image'),
      }),
      ['extends: { file: common.yaml, service: web⟨image, restart⟩ }'],
    );
  });
});

suite('lenses', () => {
  const files = {
    'compose.yaml': '<|>services:\n  db: { image: "db:1", profiles: [data, all] }\n',
    'compose.override.yaml':
      'services:\n  web: { image: "web:1", depends_on: [db] }\n  job: { image: "job:1", links: [db], profiles: [all] }\n',
  };

  test('say who needs a service, in all files, and which profiles start it', async () => {
    assert.deepEqual(await lenses(files), [
      'needed by 2 services: compose.override.yaml 2',
      'profiles data, all: compose.yaml 2, compose.override.yaml 1',
    ]);
  });

  test('say which services a Dockerfile is built by', async () => {
    const compose = `
      services:
        web: { build: { context: ., target: build } }
        a: { build: . }
        b: { build: . }
        c: { build: . }
        d: { build: . }
    `;
    const Dockerfile = '<|>FROM alpine:3.24 AS build\nFROM build AS run\n';
    assert.deepEqual(await lenses({ Dockerfile, 'compose.yaml': compose }), [
      '1 use: Dockerfile 1',
      'built by web: compose.yaml 1',
      'built by a, b, c and 1 more: compose.yaml 1, compose.yaml 1, compose.yaml 1, compose.yaml 1',
    ]);
    assert.deepEqual(await lenses({ Dockerfile }), ['1 use: Dockerfile 1']);
  });

  test('call Compose where it finds its files by itself, or name them', async () => {
    const web = 'services: { web: { image: "web:1" } }\n';
    const folder = smallRoot;
    assert.deepEqual(
      (await calls({ 'compose.yaml': `<|>${web}`, 'compose.override.yaml': web })).map((call) => call),
      ['up', 'logs', 'stop'].map((action) => ({ folder, files: [], action, service: 'web' })),
    );
    const [first] = await calls({
      'compose.prod.yaml': '<|>services: { web: { restart: always } }\n',
      'compose.yaml': web,
    });
    assert.deepEqual(first, { folder, files: ['compose.yaml', 'compose.prod.yaml'], action: 'up', service: 'web' });
    assert.deepEqual(
      await calls({
        'common.yaml': '',
        'compose.yaml': 'services: { a: { extends: { file: compose.common.yaml, service: b } } }\n',
        'compose.common.yaml': '<|>services: { b: { image: "b:1" } }\n',
      }),
      [],
    );
  });
});
