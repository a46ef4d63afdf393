// Builds dist/: knowledge, then all bundles. `--watch` rebuilds the bundles, `--production` minifies without source maps.
import { context } from 'esbuild';
import { buildKnowledge } from './knowledge/index.mjs';
import { bundles } from './lib/bundles.mjs';
import { writeKnowledge } from './lib/knowledge-plugin.mjs';
import { root } from './lib/paths.mjs';
import { ruleFacts } from './lib/registry.mjs';
import { buildShellCheck } from './lib/shellcheck.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const started = Date.now();
const { problems, counts } = await buildKnowledge({ root, outDir: 'dist', rules: await ruleFacts() });
for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
await writeKnowledge();
await buildShellCheck({ outDir: 'dist/shellcheck', production });
const contexts = await Promise.all(bundles({ production }).map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('watching');
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
  const facts = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  console.log(`dist/ built in ${((Date.now() - started) / 1000).toFixed(1)} s: ${facts.join(', ')}`);
}
if (problems.length > 0) {
  console.error(`${problems.length} problems in docs-content, listed above`);
  process.exitCode = 1;
}
