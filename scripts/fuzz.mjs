// `npm run fuzz -- --iterations N [--seed S] [--language L]`: mutated documents through every property of test/fuzz.
// What fails is shrunk and kept in test/fuzz/corpus, which the tests replay.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';
import { bundleForNode } from './lib/unit-bundle.mjs';
import { runMain } from './lib/user-error.mjs';

const bundle = join(root, 'test/.artifacts/fuzz.cjs');

runMain(async () => {
  mkdirSync(join(root, 'test/.artifacts'), { recursive: true });
  await bundleForNode({ entryPoints: [join(root, 'test/fuzz/long-run.ts')] }, bundle);
  const args = ['--enable-source-maps', bundle, ...process.argv.slice(2)];
  const { code } = await runCommand(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.exitCode = code;
});
