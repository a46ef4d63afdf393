// `npm run fuzz -- --iterations N [--seed S] [--language L] [--turn-every N]`: mutated documents through the properties
// of test/fuzz. All are linted; each, or every N-th for a run over very many, takes its turn with one property more.
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
