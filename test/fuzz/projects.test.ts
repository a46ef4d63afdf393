import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FeatureContext } from '../../server/src/analysis/language';
import { languageOfFile, parserFor } from '../../server/src/languages';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultOptions } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { memoryWorkspace } from '../harness/memory-workspace';
import { holdsLater } from './property';

const root = 'file:///repo/';

const names = ['compose.yaml', 'compose.override.yaml', 'a.yaml', 'sub/compose.yaml', 'sub/b.yaml'] as const;
const others = ['.env', 'web.env', 'Dockerfile', 'sub/Dockerfile', 'sub/.env'] as const;

/** Texts that lead to each other, in circles too. */
const composeText = fc
  .record({
    include: fc.array(fc.constantFrom(...names, '../compose.yaml', 'gone.yaml', '${DIR}/b.yaml'), { maxLength: 3 }),
    services: fc.array(
      fc.constantFrom(
        'web: { extends: { file: a.yaml, service: web }, depends_on: [db] }',
        'web: { extends: job, image: "web:${TAG:-1}", env_file: [web.env, gone.env] }',
        'job: { extends: web, networks: [back] }',
        'db: { build: { context: ., target: run, args: { V: 1 } }, profiles: [data] }',
        'db: { build: sub, ports: ["${PORT}:80", 5432:5432], environment: [TAG] }',
        'db: !reset null',
        'api: { image: "api:$TAG", volumes: [files:/data, ./sub:/src], secrets: [key], ports: !override ["1:1"] }',
        'api: { extends: { file: ../compose.yaml, service: api }, network_mode: "service:${WHO:-db}" }',
        '<<: *none',
      ),
      { maxLength: 4 },
    ),
    tops: fc.subarray(['networks: { back: }', 'volumes: { files: }', 'secrets: { key: { file: key.txt } }', 'name: x']),
    cut: fc.nat({ max: 400 }),
  })
  .map(({ include, services, tops, cut }) => {
    const lines = [
      ...(include.length > 0 ? [`include: [${include.map((path) => `"${path}"`).join(', ')}]`] : []),
      ...(services.length > 0 ? ['services:', ...services.map((line) => `  ${line}`)] : []),
      ...tops,
      '',
    ];
    return lines.join('\n').slice(0, 200 + cut);
  });

const otherText = fc.constantFrom(
  'TAG=1\nDIR=sub\nA=${TAG}\n',
  'COMPOSE_FILE=compose.yaml:a.yaml:gone.yaml\n',
  'broken "\n=\n',
  'FROM alpine AS run\nARG V\nEXPOSE 80\nFROM run\n',
  '',
);

const change = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path: fc.constantFrom<string>(...names), text: composeText }),
  fc.record({ kind: fc.constant('write' as const), path: fc.constantFrom<string>(...others), text: otherText }),
  fc.record({
    kind: fc.constant('delete' as const),
    path: fc.constantFrom<string>(...names, ...others),
    text: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    path: fc.constantFrom<string>(...names),
    text: fc.constantFrom<string>(...names),
  }),
);

test('whatever becomes of the files of a project, every feature answers for each of them', async () => {
  await holdsLater(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 10 }), async (changes) => {
      const files: Record<string, string> = {};
      for (const { kind, path, text } of changes) {
        const before = files[path];
        if (kind === 'write') files[path] = text;
        else delete files[path];
        if (kind === 'rename' && before !== undefined) files[text] = before;
      }
      for (const path of Object.keys(files)) await askAll(path, files);
    }),
    50,
  );
});

async function askAll(path: string, files: Readonly<Record<string, string>>): Promise<void> {
  const language = languageOfFile(path) ?? (path.endsWith('.yaml') ? 'compose' : undefined);
  const parse = language && parserFor(language);
  if (!parse) return;
  const workspace = memoryWorkspace(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [root + name, text])),
  );
  const uri = root + path;
  const text = files[path] ?? '';
  const document = await parse(new SourceText(text)).surrounded({ uri, workspace, options: defaultOptions });
  const own = rules.filter(({ id }) => id.startsWith(`${language}/`));
  const { failures } = createLinter(
    own,
    (rule) => rule.severity,
    () => '2026-11-22',
  ).lint(document);
  assert.deepEqual(
    failures.map(({ rule, error }) => `${rule.id}: ${error}`),
    [],
  );

  const context: FeatureContext = {
    uri,
    workspace,
    today: '2026-11-22',
    keysBelow: () => [],
    ruleIds: [],
    snippets: async () => [],
  };
  document.links();
  document.inlayHints({ start: 0, end: text.length });
  for (const { elsewhere = [] } of await document.lenses()) {
    for (const file of elsewhere) for (const { end } of file.places) assert.ok(end <= file.source.text.length);
  }
  for (let offset = 0; offset <= text.length; offset += 5) {
    await document.topicAt(offset, context);
    await document.completions(offset, context);
    const symbol = await document.symbolAt(offset);
    symbol?.refusalOf('other');
    for (const file of symbol?.elsewhere ?? []) {
      assert.notEqual(file.uri, uri, 'the document itself is not elsewhere');
      for (const { span } of file.uses) assert.ok(span.end <= file.source.text.length);
    }
  }
}
