// `npm run test:unit [-- PART-OF-A-PATH …]`: the tests that need no VS Code, bundled, run by node:test side by side.
// With --report FILE, the numbers go into FILE as JSON.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { runNodeTest } from './lib/run-node-test.mjs';
import { bundleTests, unitBundles } from './lib/unit-bundle.mjs';
import { runMain, UserError } from './lib/user-error.mjs';

/** Needs dist/docker-wiki.vsix, so it runs when it is named: in `npm test` after packaging. */
const packageTest = 'test/architecture/package.test.ts';

/** Folders whose tests take long enough for a process of their own. */
const large = ['cli', 'compose', 'dockerfile', 'docs', 'fuzz', 'protocol'];

runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'string' } } });
  const files = testFiles().filter((file) =>
    positionals.length === 0 ? file !== packageTest : positionals.some((part) => file.includes(part)),
  );
  if (files.length === 0) throw new UserError(`No test file's path contains ${positionals.join(' or ')}.`);

  // A folder for each run: several may go on side by side.
  const folder = join(unitBundles, String(process.pid));
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const groups = [...new Set(files.map(groupOf))];
  const bundles = groups.map((group) => join(folder, `${group}.cjs`));
  await Promise.all(
    groups.map((group, index) =>
      bundleTests(
        files.filter((file) => groupOf(file) === group),
        bundles[index],
      ),
    ),
  );
  process.exitCode = await runNodeTest(bundles, values.report && resolve(values.report), availableParallelism());
});

function groupOf(file) {
  const [, folder] = file.split('/');
  return large.includes(folder) ? folder : 'others';
}

/** The test files below test/, as paths from the root with slashes; test/e2e has a runner of its own. */
function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/e2e/'))
    .sort();
}
