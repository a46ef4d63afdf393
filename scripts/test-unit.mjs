// `npm run test:unit [-- PART-OF-A-PATH …]`: the tests that need no VS Code, in one bundle, run by node:test.
// With --report FILE, the numbers go into FILE as JSON.
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { runNodeTest } from './lib/run-node-test.mjs';
import { bundleTests, unitBundle } from './lib/unit-bundle.mjs';
import { runMain, UserError } from './lib/user-error.mjs';

/** Needs dist/docker-wiki.vsix, so it runs when it is named: in `npm test` after packaging. */
const packageTest = 'test/architecture/package.test.ts';

runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'string' } } });
  const files = testFiles().filter((file) =>
    positionals.length === 0 ? file !== packageTest : positionals.some((part) => file.includes(part)),
  );
  if (files.length === 0) throw new UserError(`No test file's path contains ${positionals.join(' or ')}.`);

  mkdirSync(dirname(unitBundle), { recursive: true });
  await bundleTests(files, unitBundle);
  process.exitCode = await runNodeTest([unitBundle], values.report && resolve(values.report));
});

/** The test files below test/, as paths from the root with slashes; test/e2e has a runner of its own. */
function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/e2e/'))
    .sort();
}
