// Runs the tests of test/e2e/ui, which drive the workbench's own interface: run-ui.mjs [--report FILE]
// Their pictures stay in test/.artifacts.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/paths.mjs';
import { runNodeTest } from '../../scripts/lib/run-node-test.mjs';
import { runMain } from '../../scripts/lib/user-error.mjs';

const folder = join(root, 'test/e2e/ui');

runMain(async () => {
  const { values } = parseArgs({ options: { report: { type: 'string' } } });
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  process.exitCode = await runNodeTest(
    names.map((name) => join(folder, name)),
    values.report && resolve(values.report),
  );
});
