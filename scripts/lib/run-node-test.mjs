import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Runs files of node:test tests, `atOnce` of them side by side; their numbers go into `report` as JSON. Resolves with
 * the exit code.
 */
export async function runNodeTest(files, report, atOnce = 1) {
  const counter = pathToFileURL(join(root, 'scripts/lib/count-reporter.mjs')).href;
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  if (report) reporters.push(`--test-reporter=${counter}`, `--test-reporter-destination=${report}`);
  const inTurn = files.length > 1 ? ['--test', `--test-concurrency=${atOnce}`] : [];
  const own = ['--enable-source-maps', ...inTurn, ...reporters];
  const { code } = await runCommand(process.execPath, [...own, ...files], {
    cwd: root,
    stdio: 'inherit',
  });
  return code;
}
