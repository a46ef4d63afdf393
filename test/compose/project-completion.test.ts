import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CompletionProposal } from '../../server/src/analysis/feature-types';
import { applyEdits } from '../../server/src/text/span';
import { dedent } from '../harness/marked-text';
import { openAtCursor, type SmallWorkspace } from '../harness/small-workspace';

async function ask(files: SmallWorkspace) {
  const { document, offset, context } = await openAtCursor(files);
  const proposals = await document.completions(offset, context);
  const lineAfter = ({ replaces, text }: CompletionProposal) =>
    applyEdits(document.source.text, [{ span: replaces, text }])
      .split('\n')
      [document.source.lineAt(offset)]?.trim();
  return { proposals, lineAfter, text: document.source.text };
}

/** The line at the cursor after each proposal, keys of the schema left out. */
function proposes(what: string, files: SmallWorkspace, expected: readonly string[], kinds = /^(?!key)/): void {
  test(what, async () => {
    const { proposals, lineAfter } = await ask(files);
    const shown = [...proposals].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).filter(({ kind }) => kinds.test(kind));
    assert.deepEqual(shown.map(lineAfter), expected);
  });
}

const base = `
  services:
    db:
      image: postgres:18
      profiles: [local]
  networks: { back: {} }
  volumes: { files: {} }
  secrets: { key: { file: key.txt } }
  configs: { conf: { file: conf.txt } }
  models: { llm: { model: ai/small } }
`;

/** In a file on top of the base. */
function inOverride(key: string): SmallWorkspace {
  return { 'compose.override.yaml': `services:\n  web:\n    image: nginx:1.30\n    ${key}\n`, 'compose.yaml': base };
}

suite('names of other files', () => {
  proposes('services', inOverride('depends_on: [<|>]'), ['depends_on: [db]']);
  proposes('services behind a prefix', inOverride('ipc: service<|>'), [
    ...['private', 'shareable', 'host', 'none'].map((mode) => `ipc: ${mode}`),
    'ipc: service:db',
  ]);
  proposes('networks', inOverride('networks: [<|>]'), ['networks: [back]']);
  proposes('secrets', inOverride('secrets: [<|>]'), ['secrets: [key]']);
  proposes('configs', inOverride('configs: [<|>]'), ['configs: [conf]']);
  proposes('models', inOverride('models: [<|>]'), ['models: [llm]']);
  proposes('profiles', inOverride('profiles: [<|>]'), ['profiles: [local]']);
  proposes('conditions', inOverride('depends_on: { db: { condition: <|> } }'), [
    'depends_on: { db: { condition: service_started } }',
    'depends_on: { db: { condition: service_healthy } }',
    'depends_on: { db: { condition: service_completed_successfully } }',
  ]);
  proposes(
    'services of the file that is extended',
    {
      'compose.yaml': `
        services:
          web:
            extends:
              file: common.yaml
              service: <|>
          other: { image: "a:1" }
      `,
      'common.yaml': 'services: { base: { image: "b:1" }, worker: { image: "w:1" } }\n',
    },
    ['service: base', 'service: worker'],
  );
  proposes(
    'services of the document where no file is named',
    { 'compose.yaml': 'services:\n  web:\n    extends: { service: <|> }\n  other: { image: "a:1" }\n' },
    ['extends: { service: other }'],
  );

  test('say in which file they are', async () => {
    const { proposals } = await ask(inOverride('depends_on: [<|>]'));
    assert.equal(proposals.find(({ label }) => label === 'db')?.detail, 'service of compose.yaml');
  });
});

suite('variables and anchors', () => {
  const env = { '.env': 'TAG=1\nNAME=shop\n' };
  proposes('of .env', { 'compose.yaml': 'name: ${<|>\n', ...env }, ['name: ${TAG}', 'name: ${NAME}']);
  proposes(
    'of another file',
    {
      'compose.override.yaml': 'services: { a: { image: "a:$<|>" } }\n',
      'compose.yaml': 'services: { a: { image: "a:$OTHER" } }\n',
    },
    ['services: { a: { image: "a:$OTHER" } }'],
  );
  proposes(
    'for a secret from the environment',
    { 'compose.yaml': 'secrets:\n  key:\n    environment: <|>\n', ...env },
    ['environment: TAG', 'environment: NAME'],
  );
  proposes('anchors above', { 'compose.yaml': 'x-a: &base { init: true }\nservices:\n  web:\n    <<: *<|>\n' }, [
    '<<: *base',
  ]);
});

suite('images', () => {
  test('well-known names bring their usual tag', async () => {
    const { proposals } = await ask({ 'compose.yaml': 'services:\n  web:\n    image: ngi<|>\n' });
    assert.equal(proposals.find(({ label }) => label === 'nginx')?.isSnippet, true);
  });

  test('behind the colon stand tags, old ones struck out', async () => {
    const { proposals, lineAfter } = await ask({ 'compose.yaml': 'services:\n  db:\n    image: postgres:<|>\n' });
    assert.equal(lineAfter(proposals[0] ?? assert.fail()), 'image: postgres:18');
    assert.equal(proposals.find(({ label }) => label === '12')?.isDeprecated, true);
  });
});

suite('paths', () => {
  const files = {
    'app/Dockerfile': 'FROM alpine:3.24\n',
    'app/prod.Dockerfile': 'FROM alpine:3.24\n',
    'app/src/main.py': '',
    'common.yaml': 'services: {}\n',
    'web.env': 'A=1\n',
    'nginx.conf': '',
  };
  const asks = (what: string, compose: string, expected: readonly string[]) =>
    proposes(what, { 'compose.yaml': compose, ...files }, expected, /^(?:file|folder)$/);

  asks(
    'an env_file: likely files first',
    'services: { a: { env_file: <|> } }\n',
    [
      'services: { a: { env_file: web.env } }',
      ...['common.yaml', 'compose.yaml', 'nginx.conf'].map((name) => `services: { a: { env_file: ${name} } }`),
      'services: { a: { env_file: app/ } }',
    ].filter((line) => line !== ''),
  );
  asks('a build context: folders', 'services:\n  a:\n    build: <|>\n', ['build: .', 'build: app/']);
  asks('a Dockerfile in its context', 'services:\n  a:\n    build:\n      context: ./app\n      dockerfile: <|>\n', [
    'dockerfile: Dockerfile',
    'dockerfile: prod.Dockerfile',
    'dockerfile: src/',
  ]);
  asks('the source of a mount', 'services:\n  a:\n    volumes:\n      - ./app/<|>\n', [
    '- ./app/Dockerfile',
    '- ./app/prod.Dockerfile',
    '- ./app/src/',
  ]);
  asks('the source of a mount that is not begun', 'services:\n  a:\n    volumes: [<|>]\n', [
    'volumes: [.]',
    ...['./common.yaml', './compose.yaml', './nginx.conf', './web.env', './app/'].map((path) => `volumes: [${path}]`),
  ]);
  asks('nothing for a volume', 'services:\n  a:\n    volumes: [da<|>]\n', []);
  asks('nothing inside the container', 'services:\n  a:\n    volumes: ["./app:/<|>"]\n', []);
  asks('a bind mount in the long form', 'services: { a: { volumes: [{ type: bind, source: app/<|> }] } }\n', [
    'services: { a: { volumes: [{ type: bind, source: app/Dockerfile }] } }',
    'services: { a: { volumes: [{ type: bind, source: app/prod.Dockerfile }] } }',
    'services: { a: { volumes: [{ type: bind, source: app/src/ }] } }',
  ]);
  asks('included files', 'include:\n  - <|>\n', ['- common.yaml', '- compose.yaml', '- app/']);
  asks('an extended file', 'services: { a: { extends: { file: com<|> } } }\n', [
    'services: { a: { extends: { file: common.yaml } } }',
    'services: { a: { extends: { file: compose.yaml } } }',
    'services: { a: { extends: { file: app/ } } }',
  ]);
  asks('a secret', 'secrets:\n  key:\n    file: app/src/<|>\n', ['file: app/src/main.py']);
  asks(
    'what is watched',
    'services:\n  a:\n    develop:\n      watch:\n        - path: app/s<|>\n',
    ['path: app/Dockerfile', 'path: app/prod.Dockerfile', 'path: app/src/'].map((line) => `- ${line}`),
  );
});

suite('what the Dockerfile knows', () => {
  const Dockerfile = `
    ARG VERSION=1
    FROM alpine:$VERSION AS build
    ARG TOKEN
    EXPOSE 8080 53/udp
    FROM build AS run
    EXPOSE 9090
  `;
  const asks = (what: string, build: string, expected: readonly string[], kinds?: RegExp) =>
    proposes(what, { 'compose.yaml': `services:\n  web:\n    ${build}\n`, Dockerfile }, expected, kinds);

  asks('stages', 'build: { context: ., target: <|> }', [
    'build: { context: ., target: build }',
    'build: { context: ., target: run }',
  ]);
  asks('arguments in a mapping', 'build:\n      args:\n        VERSION: 2\n        <|>', ['TOKEN:'], /value/);
  asks('arguments where nothing stands yet', 'build:\n      args:\n        <|>', ['VERSION:', 'TOKEN:'], /value/);
  asks('arguments in a list', 'build:\n      args:\n        - VERSION=2\n        - <|>', ['- TOKEN=']);
  asks('ports of the stage that is built', 'build: { context: ., target: build }\n    ports: [<|>]', [
    'ports: ["${1:8080}:8080"]',
    'ports: ["${1:53}:53/udp"]',
  ]);
  asks('ports of the last stage and those below', 'build: .\n    ports:\n      - "<|>"', [
    '- "${1:9090}:9090"',
    '- "${1:8080}:8080"',
    '- "${1:53}:53/udp"',
  ]);
  asks('ports to expose', 'build: { context: ., target: build }\n    expose: [<|>]', [
    'expose: ["8080"]',
    'expose: ["53"]',
  ]);
  asks(
    'ports that an image is known for',
    'image: postgres:18\n    ports:\n      - <|>',
    ['- "${1:5432}:5432"'],
    /value/,
  );
});

suite('keys of the schema', () => {
  test('where no card is known; those that must be there first, those that are there left out', async () => {
    const { proposals } = await ask({
      'compose.yaml': 'services:\n  web:\n    develop:\n      watch:\n        - path: src\n          <|>\n',
    });
    const keys = proposals.filter(({ kind }) => kind === 'key').sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    assert.equal(keys[0]?.label, 'action');
    assert.match(keys[0]?.detail ?? '', /required/);
    assert.ok(!keys.some(({ label }) => label === 'path'));
  });

  test('with the form of their values', async () => {
    const { proposals } = await ask({ 'compose.yaml': 'services:\n  web:\n    <|>\n' });
    const textOf = (label: string) => proposals.find((each) => each.label === label)?.text;
    assert.equal(textOf('blkio_config'), 'blkio_config:\n  $1');
    assert.equal(textOf('cgroup'), 'cgroup: ${1|host,private|}');
    assert.equal(textOf('dns'), 'dns:\n  - $1');
    assert.equal(textOf('hostname'), 'hostname: ');
  });

  test('an empty file begins with a service', async () => {
    const { proposals } = await ask({ 'compose.yaml': '<|>' });
    const whole = proposals.find(({ kind }) => kind === 'snippet');
    assert.match(dedent(whole?.text ?? ''), /^services:\n/);
  });
});
