import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';

const check = (...regexes: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/lint-regexes.mjs', ...regexes], { encoding: 'utf8' });

for (const regex of ['/^(a|a)*$/', '/\\s+$/', '/(?:a|ab)*c(?:a|ab)*d$/i']) {
  test(`${regex} is reported, with a text that it is slow with and a way out`, () => {
    const { status, stderr } = check('/^a+$/', regex);
    assert.equal(status, 1);
    assert.ok(stderr.startsWith(`argument 2: ${regex}\n`), stderr);
    assert.match(stderr, /(?:exponential|polynomial).*, with '/);
    assert.match(stderr, /tolerated-regexes\.mjs/);
  });
}

test('expressions that take linear time pass', () => {
  const { status, stderr } = check('/^a+$/', '/(?<!\\s)\\s+$/', '/^[a-z]+:/gi');
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
});

test('what is no expression is refused', () => {
  const { status, stderr } = check('a+');
  assert.equal(status, 1);
  assert.match(stderr, /Not written as \/source\/flags: a\+/);
});

test('expressions are found with their places, built ones with a letter in each gap', (t) => {
  mkdirSync('test/.artifacts', { recursive: true });
  const folder = mkdtempSync('test/.artifacts/regexes-');
  t.after(() => rmSync(folder, { recursive: true }));
  const configuration = `${folder}/tsconfig.json`;
  writeFileSync(configuration, '{ "files": ["a.ts"] }');
  writeFileSync(
    `${folder}/a.ts`,
    'export const one = /a\\/b/g;\nconst two = one.flags;\nnew RegExp(`^${two}+$`, "m");\nnew RegExp(two);\n/a\\/b/g.test(two);\n',
  );
  const found = `JSON.stringify([...regexesIn(process.cwd(), ['${folder}'], ['${configuration}'])])`;
  // The compiler is a program beside its package, so nothing that uses it can be bundled.
  const script = `import { regexesIn } from './scripts/lib/regexes-in.mjs';\nconsole.log(${found});`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.deepEqual(JSON.parse(stdout), [
    ['/a\\/b/g', [`${folder}/a.ts:1`, `${folder}/a.ts:5`]],
    ['/^x+$/m', [`${folder}/a.ts:3`]],
  ]);
});
