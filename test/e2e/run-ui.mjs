// Runs the tests of test/e2e/ui, which drive the workbench's own interface: run-ui.mjs [--report FILE]
// Their pictures stay in test/.artifacts.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/paths.mjs';
import { runNodeTest } from '../../scripts/lib/run-node-test.mjs';
import { runMain } from '../../scripts/lib/user-error.mjs';

const parts = [
  ...['main', 'language', 'status', 'upgrade', 'server'],
  ...['panel', 'panel-reading', 'panel-looks', 'panel-trouble'],
];

runMain(async () => {
  const { values } = parseArgs({ options: { report: { type: 'string' } } });
  const tests = parts.map((name) => join(root, `test/e2e/ui/${name}.test.mjs`));
  process.exitCode = await runNodeTest(tests, values.report && resolve(values.report));
});
