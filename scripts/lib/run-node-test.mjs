import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Runs a file of node:test tests; its numbers go into `report` as JSON. Resolves with the exit code. */
export async function runNodeTest(file, report) {
  const counter = pathToFileURL(join(root, 'scripts/lib/count-reporter.mjs')).href;
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  if (report) reporters.push(`--test-reporter=${counter}`, `--test-reporter-destination=${report}`);
  const { code } = await runCommand(process.execPath, ['--enable-source-maps', ...reporters, file], {
    cwd: root,
    stdio: 'inherit',
  });
  return code;
}
