// Runs the tests of a folder that drive whole programs from outside, one after the other: test-folder.mjs FOLDER [--report FILE]
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { runNodeTest } from './lib/run-node-test.mjs';
import { runMain, UserError } from './lib/user-error.mjs';

runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'string' } } });
  const [folder] = positionals;
  if (folder === undefined) throw new UserError('usage: test-folder.mjs FOLDER [--report FILE]');
  const tests = readdirSync(join(root, folder)).filter((file) => file.endsWith('.test.mjs'));
  const files = tests.sort().map((file) => join(root, folder, file));
  process.exitCode = await runNodeTest(files, values.report && resolve(values.report));
});
