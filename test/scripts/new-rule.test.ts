import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { createRule } from '../../scripts/lib/create-rule.mjs';

suite('new:rule', () => {
  test('makes a rule, a page and a test of one name, and nothing else', async (t) => {
    const folder = await emptyFolder(t);
    assert.deepEqual(await createRule(folder, 'dockerfile/no-foo'), [
      'server/src/dockerfile/rules/no-foo.ts',
      'docs-content/rules/dockerfile/no-foo.md',
      'test/dockerfile/rules/no-foo.test.ts',
    ]);
    assert.deepEqual(await filesIn(folder), [
      'docs-content/rules/dockerfile/no-foo.md',
      'server/src/dockerfile/rules/no-foo.ts',
      'test/dockerfile/rules/no-foo.test.ts',
    ]);
    assert.match(await read(folder, 'server/src/dockerfile/rules/no-foo.ts'), /id: 'dockerfile\/no-foo'/);
    assert.match(await read(folder, 'docs-content/rules/dockerfile/no-foo.md'), /^# No foo\n/);
    assert.match(await read(folder, 'test/dockerfile/rules/no-foo.test.ts'), /'.*\/dockerfile\/rules\/no-foo'/);
  });

  for (const id of ['dockerfile/no-foo', 'compose/require-foo']) {
    test(`${id} works as it is made: its test passes`, async (t) => {
      const folder = await emptyFolder(t);
      const [, , ruleTest = ''] = await createRule(folder, id);
      const outfile = join(folder, 'test.cjs');
      await build({
        entryPoints: [join(folder, ruleTest)],
        outfile,
        bundle: true,
        platform: 'node',
        plugins: [restFromProject(folder)],
      });
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const { stdout } = await promisify(execFile)(process.execPath, ['--test-reporter=tap', outfile], { env });
      assert.match(stdout, /^# pass 3$/m);
      assert.match(stdout, /^# fail 0$/m);
    });
  }

  const wrong: readonly (readonly [id: string, message: RegExp])[] = [
    ['no-foo', /"no-foo" is not dockerfile\/NAME or compose\/NAME/],
    ['bake/no-foo', /"bake\/no-foo" is not/],
    ['dockerfile/rules/no-foo', /is not/],
    ['toString/no-foo', /is not/],
    ['dockerfile/foo', /"foo" is no name of a rule/],
    ['dockerfile/no-Foo', /"no-Foo" is no name/],
    ['dockerfile/no-', /"no-" is no name/],
    ['dockerfile/..', /"\.\." is no name/],
  ];
  for (const [id, message] of wrong) {
    test(`refuses ${id} and writes nothing`, async (t) => {
      const folder = await emptyFolder(t);
      await assert.rejects(createRule(folder, id), message);
      assert.deepEqual(await filesIn(folder), []);
    });
  }

  test('refuses a rule of which one file is left, and leaves that file alone', async (t) => {
    const folder = await emptyFolder(t);
    const [rule = '', page = '', ruleTest = ''] = await createRule(folder, 'compose/no-foo');
    await rm(join(folder, rule));
    await rm(join(folder, ruleTest));
    await assert.rejects(createRule(folder, 'compose/no-foo'), {
      message: `compose/no-foo exists already: ${page}`,
    });
    assert.deepEqual(await filesIn(folder), [page]);
  });
});

/** What a made file imports and `folder` lacks comes from the project. */
function restFromProject(folder: string): Plugin {
  return {
    name: 'rest-from-project',
    setup({ onResolve, resolve: resolveAsUsual }) {
      onResolve({ filter: /^\.\.\// }, ({ kind, path, resolveDir }) => {
        const wanted = resolve(resolveDir, path);
        if (!wanted.startsWith(folder) || existsSync(`${wanted}.ts`)) return undefined;
        return resolveAsUsual(`./${relative(folder, wanted).replaceAll('\\', '/')}`, {
          kind,
          resolveDir: process.cwd(),
        });
      });
    },
  };
}

type Context = { after(run: () => Promise<void>): void };

async function emptyFolder(t: Context): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'docker-wiki-new-rule-')));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** Relative to the folder, sorted, with forward slashes. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => /\.\w+$/.test(entry))
    .sort();
}

function read(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}
