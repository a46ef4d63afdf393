// `npm run soak -- [--workbench] --minutes N`: a server that is typed into, opened, closed and told of changed files for a long
// time, over its streams or in the packaged extension in a workbench. Ends with the slope of its memory and the number of its open files and timers, which both should stay flat.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';
import { bundleForNode } from './lib/unit-bundle.mjs';
import { runMain } from './lib/user-error.mjs';

const bundle = join(root, 'test/.artifacts/soak.cjs');

runMain(async () => {
  const args = process.argv.slice(2);
  const inWorkbench = args.includes('--workbench');
  if (!inWorkbench) {
    mkdirSync(join(root, 'test/.artifacts'), { recursive: true });
    await bundleForNode({ entryPoints: [join(root, 'test/soak/run.ts')] }, bundle);
  }
  const program = inWorkbench ? join(root, 'test/soak/workbench.mjs') : bundle;
  const { code } = await runCommand(process.execPath, [program, ...args.filter((arg) => arg !== '--workbench')], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = code;
});
