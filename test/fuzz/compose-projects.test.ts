import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../../server/src/lint/finding';
import { rules } from '../../server/src/lint/registry';
import type { Workspace } from '../../server/src/ports';
import { createDockerWikiService, type DockerWikiService } from '../../server/src/service';
import { wholeKnowledge } from '../harness/knowledge';
import { memoryWorkspace } from '../harness/memory-workspace';
import { mutated } from './mutation';
import { holdsLater } from './property';

/** `npm run fuzz -- N` sets it; the number of the ordinary run keeps that in seconds. */
const root = 'file:///project/';

/** Files that are open in the editor whenever they are there. */
const composePaths = [
  'compose.yaml',
  'compose.override.yaml',
  'compose.prod.yaml',
  'docker-compose.yml',
  'common.yaml',
  'sub/compose.yaml',
];
const otherPaths = ['.env', 'sub/.env', 'app.env', 'Dockerfile', 'sub/Dockerfile', '.gitignore', 'sub/conf/app.conf'];

/** Parts of projects that name each other in every way, circles included. */
const composeTexts = [
  'services:\n  web:\n    image: nginx:${TAG:-1.30-alpine}\n    env_file: app.env\n    networks: [back]\n',
  'services:\n  web:\n    ports: !override ["127.0.0.1:8080:80"]\n    networks: !reset []\nnetworks:\n  back: !reset null\n',
  'services:\n  web:\n    extends:\n      file: common.yaml\n      service: base\n    build:\n      context: sub\n      target: final\n',
  'services:\n  base:\n    image: ${IMAGE:?}\n    extends:\n      file: compose.yaml\n      service: web\n    volumes: ["data:/data"]\nvolumes:\n  data:\n',
  'services:\n  base:\n    extends: web\n  web:\n    extends: base\n',
  'include:\n  - sub/compose.yaml\n  - path: [common.yaml, compose.prod.yaml]\n    env_file: app.env\nservices:\n  web:\n    image: busybox\n    depends_on: [db, web]\n',
  'include: [../compose.yaml]\nservices:\n  db:\n    image: postgres:18\n    secrets: [token]\n    volumes: ["./conf/app.conf:/etc/app.conf:ro"]\nnetworks:\n  back:\n    internal: true\n',
  'include: [compose.yaml]\n',
  'name: shop\nservices:\n  db:\n    build: .\n    profiles: [data]\n    environment: &env\n      A: ${A}\n  job:\n    image: busybox\n    environment:\n      <<: *env\n    depends_on:\n      db: { condition: service_healthy }\nsecrets:\n  token:\n    environment: TOKEN\n',
  '# docker-wiki file-ignore=compose/no-undefined-network\nservices:\n  web:\n    networks: [back, front]\n---\nservices:\n  web:\n    image: nginx\n',
  '',
];
const otherTexts = [
  'TAG=1.29\nA=${B}\nB=${A}\n',
  'COMPOSE_FILE=compose.yaml:compose.prod.yaml:sub/compose.yaml\n',
  'COMPOSE_FILE=docker-compose.yml\nCOMPOSE_PROFILES=data\nIMAGE=busybox\n',
  'FROM node:24-slim AS build\nARG A\nFROM build AS final\nEXPOSE 80\n',
  'FROM scratch\n',
  '*.env\nsub/\n',
  '',
];

const projects = 'test/compose/projects';
const published = readdirSync(projects)
  .filter((name) => statSync(`${projects}/${name}`).isDirectory())
  .flatMap((name) =>
    readdirSync(`${projects}/${name}`)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(`${projects}/${name}/${file}`, 'utf8')),
  );

const composePath = fc.constantFrom(...composePaths);
const composeText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...composeTexts) },
  { weight: 2, arbitrary: mutated(composeTexts) },
  { weight: 1, arbitrary: fc.constantFrom(...published) },
);
const change = fc.oneof(
  fc.record({ kind: fc.constant('write'), path: composePath, text: composeText }),
  fc.record({
    kind: fc.constant('write'),
    path: fc.constantFrom(...otherPaths),
    text: fc.constantFrom(...otherTexts),
  }),
  fc.record({ kind: fc.constant('delete'), path: fc.constantFrom(...composePaths, ...otherPaths) }),
  fc.record({ kind: fc.constant('rename'), path: composePath, to: composePath }),
);

type Change = { kind: string; path: string; text?: string; to?: string };

test('whatever becomes of the files of a project, what is found is what a fresh look finds', async () => {
  await holdsLater(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 10 }), async (changes) => {
      const texts = new Map<string, string>();
      const service = serviceOver(texts);
      for (const [version, each] of changes.entries()) {
        const before = foldersOf(texts);
        const changed = apply(each, texts);
        const after = foldersOf(texts);
        // Watchers tell of the folders that come and go with their files.
        const folders = [...before, ...after].filter((folder) => before.has(folder) !== after.has(folder));
        for (const path of changed) tell(service, path, texts.get(path), version);
        service.filesChanged([...changed, ...folders].map((path) => root + path));
        const fresh = serviceOver(texts);
        for (const [path, text] of texts) tell(fresh, path, text, 0);
        for (const [path, text] of texts) {
          if (!composePaths.includes(path)) continue;
          const found = await service.findings(root + path);
          assert.deepEqual(
            shown(found),
            shown(await fresh.findings(root + path)),
            `${path} after ${JSON.stringify(changes.slice(0, version + 1))}`,
          );
          for (const finding of found) checkRanges(finding, text.length);
        }
      }
    }),
    30,
  );
});

/** Makes the change, and gives the paths that differ. */
function apply({ kind, path, text = '', to }: Change, texts: Map<string, string>): readonly string[] {
  const before = texts.get(path);
  if (kind === 'write') texts.set(path, text);
  else texts.delete(path);
  if (to === undefined || before === undefined) return [path];
  texts.set(to, before);
  return [path, to];
}

function foldersOf(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const above = (path: string): readonly string[] => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return folder === '' ? [] : [folder, ...above(folder)];
  };
  return new Set([...texts.keys()].flatMap(above));
}

function tell(service: DockerWikiService, path: string, text: string | undefined, version: number): void {
  if (!composePaths.includes(path)) return;
  if (text === undefined) service.close(root + path);
  else service.update({ uri: root + path, languageId: 'dockercompose', version, text });
}

/** A service that sees the texts as they are at each moment; what it logs as an error fails the test. */
function serviceOver(texts: ReadonlyMap<string, string>): DockerWikiService {
  const now = () => memoryWorkspace(Object.fromEntries([...texts].map(([path, text]) => [root + path, text])));
  const workspace: Workspace = {
    sees: () => true,
    stat: (uri) => now().stat(uri),
    readText: (uri) => now().readText(uri),
    list: (folder) => now().list(folder),
  };
  const fail = (message: string, error?: unknown) => assert.fail(`${message}: ${error}`);
  return createDockerWikiService({
    knowledge: wholeKnowledge(),
    rules,
    log: { info: fail, warn: fail, error: fail },
    workspace,
    clock: { today: () => '2026-11-22' },
  });
}

function shown(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ at, message, rule, severity }) => `${at.start}-${at.end} ${rule.id} ${severity} ${message}`);
}

function checkRanges({ at, rule }: Finding, length: number): void {
  assert.ok(0 <= at.start && at.start <= at.end && at.end <= length, `${rule.id}: ${at.start}-${at.end} of ${length}`);
}
