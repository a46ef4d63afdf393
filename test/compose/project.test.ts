import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lower } from '../../server/src/compose/model/lower';
import { parseDotenv } from '../../server/src/compose/project/dotenv';
import { uriOf } from '../../server/src/compose/project/paths';
import type { ComposeProject } from '../../server/src/compose/project/project';
import { surroundings } from '../../server/src/compose/project/surroundings';
import { defaultOptions } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { dedent } from '../harness/marked-text';
import { memoryWorkspace } from '../harness/memory-workspace';

const root = 'file:///repo/shop/';

/** The project of the first file. */
async function projectOf(
  files: Readonly<Record<string, string>>,
  composeFiles: readonly (readonly string[])[] = [],
): Promise<ComposeProject> {
  const texts = Object.entries(files).map(([path, text]) => [root + path, dedent(text)] as const);
  const [[uri = '', text = ''] = []] = texts;
  const workspace = memoryWorkspace(Object.fromEntries(texts));
  const options = { ...defaultOptions, composeFiles };
  return surroundings(lower(new SourceText(text)), { uri, workspace, options });
}

/** `role name` of each file, in load order. */
function filesOf({ files }: ComposeProject): readonly string[] {
  return files.map(({ uri, role }) => `${role} ${uri.slice(root.length)}`);
}

function layersOf({ services, files }: ComposeProject, name: string): readonly string[] {
  const nameOf = new Map(files.map(({ file, uri }) => [file, uri.slice(root.length)]));
  return (services.get(name)?.layers ?? []).map((layer) => `${nameOf.get(layer.file)}:${layer.name}`);
}

const web = 'services:\n  web:\n    image: nginx:1.30-alpine\n';

suite('the project of a Compose file', () => {
  test('is the file alone where nothing lies around it', async () => {
    const project = await projectOf({ 'compose.yaml': web });
    assert.deepEqual(filesOf(project), ['base compose.yaml']);
    assert.equal(project.isWhole, true);
  });

  test('is the base with its override, whichever of them is open', async () => {
    const patch = 'services:\n  web:\n    ports: ["8080:80"]\n';
    for (const files of [
      { 'compose.yaml': web, 'compose.override.yaml': patch },
      { 'compose.override.yaml': patch, 'compose.yaml': web },
    ]) {
      const project = await projectOf(files);
      assert.deepEqual(filesOf(project), ['base compose.yaml', 'override compose.override.yaml']);
      assert.deepEqual(layersOf(project, 'web'), ['compose.yaml:web', 'compose.override.yaml:web']);
      assert.equal(project.isWhole, true);
    }
  });

  test('prefers compose.yaml over docker-compose.yml', async () => {
    const project = await projectOf({ 'docker-compose.yml': web, 'compose.yaml': web });
    assert.deepEqual(filesOf(project), ['base docker-compose.yml']);
  });

  test('puts a file that lacks an image on top of the base', async () => {
    const project = await projectOf({
      'compose.prod.yaml': 'services:\n  web:\n    restart: always\n',
      'compose.yaml': web,
    });
    assert.deepEqual(filesOf(project), ['base compose.yaml', 'override compose.prod.yaml']);
    assert.equal(project.role, 'override');
  });

  test('puts a file that uses a network of the base on top of it', async () => {
    const project = await projectOf({
      'compose.metrics.yaml': 'services:\n  agent:\n    image: busybox:1.38\n    networks: [back]\n',
      'compose.yaml': `${web}networks:\n  back:\n`,
    });
    assert.deepEqual(filesOf(project), ['base compose.yaml', 'override compose.metrics.yaml']);
  });

  test('leaves a complete file its own project', async () => {
    const project = await projectOf({ 'compose.tools.yaml': web.replace('web', 'tools'), 'compose.yaml': web });
    assert.deepEqual(filesOf(project), ['base compose.tools.yaml']);
  });

  test('takes the set of COMPOSE_FILE', async () => {
    const project = await projectOf({
      'compose.ci.yaml': 'services:\n  web:\n    restart: "no"\n',
      'compose.base.yaml': web,
      '.env': 'COMPOSE_FILE=compose.base.yaml:compose.ci.yaml\n',
    });
    assert.deepEqual(filesOf(project), ['base compose.base.yaml', 'override compose.ci.yaml']);
  });

  test('takes the set of COMPOSE_FILE in a folder above', async () => {
    const project = await projectOf({
      'deploy/compose.prod.yaml': 'services:\n  web:\n    restart: always\n',
      'compose.yaml': web,
      '.env': 'COMPOSE_FILE=compose.yaml:deploy/compose.prod.yaml\n',
    });
    assert.deepEqual(filesOf(project), ['base compose.yaml', 'override deploy/compose.prod.yaml']);
  });

  test('takes the set of the settings', async () => {
    const files = { 'deploy/b.yaml': 'services:\n  web:\n    restart: always\n', 'deploy/a.yaml': web };
    const project = await projectOf(files, [['deploy/a.yaml', 'deploy/b.yaml']]);
    assert.deepEqual(filesOf(project), ['base deploy/a.yaml', 'override deploy/b.yaml']);
  });

  const override = 'services:\n  app:\n    depends_on: [db]\n';
  for (const [path, text] of [
    ['.devcontainer.json', '{ "dockerComposeFile": ["docker-compose.yml", ".devcontainer/docker-compose.yml"] }'],
    [
      '.devcontainer/devcontainer.json',
      `// https://example.com/json
      {
        "name": "a // \\"b\\", ]", /* "dockerComposeFile": [] */
        "dockerComposeFile": [
          "../docker-compose.yml",
          "docker-compose.yml", // the tools
        ],
      }`,
    ],
  ] as const) {
    test(`takes the set of ${path}`, async () => {
      const project = await projectOf({
        '.devcontainer/docker-compose.yml': override,
        'docker-compose.yml': web,
        [path]: text,
      });
      assert.deepEqual(filesOf(project), ['base docker-compose.yml', 'override .devcontainer/docker-compose.yml']);
      assert.equal(project.isWhole, true);
    });
  }

  test('takes a development container that loads one file for a project of its own', async () => {
    const project = await projectOf({
      '.devcontainer/go/compose.yaml': override,
      '.devcontainer/go/devcontainer.json': '{ "dockerComposeFile": "compose.yaml" }',
      'compose.yaml': `${web}  db:\n    image: postgres:18\n`,
    });
    assert.deepEqual(filesOf(project), ['base .devcontainer/go/compose.yaml']);
    assert.equal(project.isWhole, true);
  });

  test('puts the file of a development container on top of the folder above, uncertainly, where nothing tells', async () => {
    for (const json of [undefined, '{ "dockerComposeFile": "other.yml" }', '{ "dockerComposeFile": [']) {
      const project = await projectOf({
        '.devcontainer/docker-compose.yml': override,
        'docker-compose.yml': web,
        ...(json ? { '.devcontainer/devcontainer.json': json } : {}),
      });
      assert.deepEqual(filesOf(project), ['base docker-compose.yml', 'override .devcontainer/docker-compose.yml']);
      assert.equal(project.isWhole, false);
    }
  });

  test('is certain of a development container below a folder without Compose files', async () => {
    const project = await projectOf({ '.devcontainer/docker-compose.yml': override });
    assert.deepEqual(filesOf(project), ['base .devcontainer/docker-compose.yml']);
    assert.equal(project.isWhole, true);
  });

  test('holds what it includes, with paths from the included file', async () => {
    const project = await projectOf({
      'compose.yaml': `include:\n  - db/compose.yaml\n${web}`,
      'db/compose.yaml': 'services:\n  db:\n    build: .\n',
      'db/Dockerfile': 'FROM postgres:18\n',
    });
    assert.deepEqual(filesOf(project), ['base compose.yaml', 'included db/compose.yaml']);
    assert.deepEqual([...project.services.keys()], ['web', 'db']);
    const included = project.files[1]?.file;
    assert.ok(included);
    assert.equal(project.disk?.kindOf('./Dockerfile', included), 'file');
    assert.equal(project.disk?.textOf('./Dockerfile', included), 'FROM postgres:18\n');
  });

  test('judges an included file as part of the project that includes it', async () => {
    const project = await projectOf({
      'db/compose.yaml': 'services:\n  db:\n    image: postgres:18\n    networks: [back]\n',
      'compose.yaml': `include: [db/compose.yaml]\n${web}networks:\n  back:\n`,
    });
    assert.equal(project.role, 'included');
    assert.deepEqual([...project.objects.networks.keys()], ['back']);
  });

  test('names includes that are missing, cyclic or unknown', async () => {
    const project = await projectOf({
      'compose.yaml': `include:\n  - gone.yaml\n  - a.yaml\n  - https://example.com/x.yaml\n  - \${DIR}/x.yaml\n${web}`,
      'a.yaml': 'include: [compose.yaml]\n',
    });
    assert.deepEqual(
      project.includes.map(({ path, state }) => `${path.written} ${state}`),
      [
        'gone.yaml missing',
        'compose.yaml cycle',
        'a.yaml found',
        'https://example.com/x.yaml unknown',
        '${DIR}/x.yaml unknown',
      ],
    );
    assert.equal(project.isWhole, false);
  });

  test('puts what a service extends before it', async () => {
    const project = await projectOf({
      'compose.yaml': `
        services:
          web:
            extends: { file: common.yaml, service: base }
          worker:
            extends: web
      `,
      'common.yaml': 'services:\n  base:\n    image: node:24-slim\n',
    });
    assert.deepEqual(layersOf(project, 'worker'), ['common.yaml:base', 'compose.yaml:web', 'compose.yaml:worker']);
    assert.deepEqual(filesOf(project), ['base compose.yaml', 'extended common.yaml']);
    assert.equal(project.services.has('base'), false);
    assert.equal(project.isWhole, true);
  });

  test('names a circle of extends and ends', async () => {
    const project = await projectOf({
      'compose.yaml': 'services:\n  a:\n    extends: b\n  b:\n    extends: a\n  c:\n    extends: nobody\n',
    });
    const states = project.extensions.map(({ from, state }) => `${from.name} ${state}`);
    assert.deepEqual(states, ['a found', 'b cycle', 'c missing']);
  });

  test('knows the variables of .env and where they stand', async () => {
    const project = await projectOf({
      'compose.yaml': web,
      '.env': '# versions\nTAG=1.30\nIMAGE="nginx:${TAG}"\n',
    });
    assert.deepEqual(project.variables.names(), ['TAG', 'IMAGE']);
    const { text, origin, uri, line } = project.variables.valueOf('IMAGE') ?? {};
    assert.deepEqual(
      { text, origin, uri, line },
      { text: 'nginx:1.30', origin: '.env:3', uri: `${root}.env`, line: 2 },
    );
  });

  test('looks at the paths that it names, and at no others', async () => {
    const project = await projectOf({
      'compose.yaml': `
        services:
          web:
            build: ./web
            env_file: [web.env, gone.env]
            volumes: ["./conf:/etc/app:ro", "data:/data", "/var/run/x:/x"]
      `,
      'web/Dockerfile': 'FROM alpine:3.24\n',
      'web.env': 'A=1\n',
    });
    const { disk, here } = project;
    assert.ok(disk);
    assert.equal(disk.kindOf('./web', here), 'folder');
    assert.equal(disk.textOf('./web/Dockerfile', here), 'FROM alpine:3.24\n');
    assert.equal(disk.kindOf('gone.env', here), 'missing');
    assert.equal(disk.kindOf('./conf', here), 'missing');
    assert.equal(disk.kindOf('./other', here), 'unknown');
    assert.equal(disk.kindOf('~/x', here), 'unknown');
  });
});

test('a .env file is read as Compose reads it', () => {
  const { entries, broken } = parseDotenv(
    'A=1 # one\nexport B = two words\nC=\'a $B\'\nD="x\\n${A}"\nE\nF=a#b\n!!\nG="open\nH=2\n# end\n',
  );
  const values = entries.map(({ name, value }) => `${name}=${value}`);
  assert.deepEqual(values, ['A=1', 'B=two words', 'C=a $B', 'D=x\n${A}', 'E=undefined', 'F=a#b']);
  assert.deepEqual(
    broken.map(({ line }) => line),
    [6, 7],
  );
});

test('paths resolve like those of Compose', () => {
  assert.equal(uriOf('../a b/x.yaml', 'file:///repo/shop/'), 'file:///repo/a%20b/x.yaml');
  assert.equal(uriOf('/etc/x', 'file:///repo/shop/'), 'file:///etc/x');
  assert.equal(uriOf('./x', 'vscode-vfs://github/a/b/'), 'vscode-vfs://github/a/b/x');
  for (const path of ['', '~/x', 'https://example.com/x', '\\\\host\\x', 'C:\\x']) {
    assert.equal(uriOf(path, 'file:///repo/'), undefined, path);
  }
});
