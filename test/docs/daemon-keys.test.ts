import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parseTable } from '../../scripts/knowledge/tsv.mjs';
import { readExamples } from './pages';

const file = 'docs-content/reference/daemon/keys.tsv';

/** What a value must be, by the word for it in the table. */
const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: () => true,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  objects: (value) => Array.isArray(value) && value.every((item) => typeof item === 'object'),
  string: (value) => typeof value === 'string',
  strings: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};

/** Type by key; keys inside of others stand behind a slash, `*` is any name. */
const keys = new Map(readRows().map(({ cells: [key = '', type = ''] }) => [key, type]));

suite('daemon.json', () => {
  test('every example uses keys that exist, with values of their type', async (t) => {
    const examples = (await readExamples()).filter(({ file: name }) => name?.endsWith('daemon.json'));
    assert.ok(examples.length > 20, `${examples.length} examples`);
    assert.deepEqual(
      examples.flatMap(({ place, text }) => problemsOf(JSON.parse(text)).map((problem) => `${place}: ${problem}`)),
      [],
    );
    t.diagnostic(`${examples.length} examples, ${keys.size} keys`);
  });

  test('the table is sorted, complete and well-formed', () => {
    const rows = readRows();
    assert.deepEqual(
      rows.map(({ cells: [key] }) => key),
      [...keys.keys()].sort(),
    );
    for (const { line, cells } of rows) {
      const [key = '', type = '', since = '', note = ''] = cells;
      const owner = key.split('/').slice(0, -1).join('/');
      assert.ok(owner === '' || keys.has(owner), `${file}:${line}: ${owner} has no row`);
      assert.ok(type in types, `${file}:${line}: the type ${type}`);
      assert.match(since, /^(?:-|engine \d+\.\d+)$/, `${file}:${line}: since`);
      assert.match(note, /^\S.*\.$/, `${file}:${line}: the note is a sentence`);
    }
  });

  for (const [text, problems] of [
    ['{ "log-opts": { "max-size": "10m" } }', []],
    ['{ "log-opts": { "max-file": 3 } }', ['log-opts/* must be string']],
    ['{ "builder": { "gc": { "defaultKeepStorage": "20GB" } } }', ['no key builder/gc/defaultKeepStorage']],
    [
      '{ "default-address-pools": [{ "base": "10.9.0.0/16", "size": "24" }] }',
      ['default-address-pools/size must be integer'],
    ],
    ['{ "live_restore": true }', ['no key live_restore']],
    ['{ "dns": "192.0.2.1" }', ['dns must be strings']],
  ] as const) {
    test(`${text}: ${problems.join() || 'is fine'}`, () => assert.deepEqual(problemsOf(JSON.parse(text)), problems));
  }
});

function problemsOf(settings: object, owner = ''): string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const key = [`${owner}${name}`, `${owner}*`].find((candidate) => keys.has(candidate));
    const type = keys.get(key ?? '') ?? '';
    if (key === undefined) return [`no key ${owner}${name}`];
    if (!types[type]?.(value)) return [`${key} must be ${type}`];
    if (type === 'object') return problemsOf(value, `${key}/`);
    return type === 'objects' ? value.flatMap((item: object) => problemsOf(item, `${key}/`)) : [];
  });
}

function readRows() {
  return parseTable(readFileSync(file, 'utf8'), ['key', 'type', 'since', 'note'], file, (_, line, message) => {
    assert.fail(`${file}:${line}: ${message}`);
  });
}
