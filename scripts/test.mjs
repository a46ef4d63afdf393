// `npm test [-- STEP …]`: sets everything up, then runs every check, or the named ones. Its last line is
// `N passed, N failed`, and `, N skipped` if any.
// Until the dependencies are installed, only Node's own modules may be imported.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compilerProjects } from './lib/compiler-projects.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/paths.mjs';
import { seconds } from './lib/progress.mjs';
import { runCommand } from './lib/run-command.mjs';
import { requireNode, runMain, UserError } from './lib/user-error.mjs';

/** No command takes as long; one that does is stuck. */
const limitMilliseconds = 30 * 60_000;

const reports = join(root, 'test/.artifacts/reports');

/** In order. A step without `reports` counts each of its commands as one. */
const steps = [
  { name: 'types', commands: compilerProjects.map((project) => [bin('typescript', 'tsc'), '-p', project]) },
  { name: 'lint', commands: [[bin('@biomejs/biome', 'biome'), 'ci'], ['scripts/lint-regexes.mjs']] },
  { name: 'drift', commands: [['scripts/generate.mjs', '--check']] },
  { name: 'build', commands: [['scripts/build.mjs', '--production']] },
  { name: 'unit', needs: ['build'], reports: true, commands: [['scripts/test-unit.mjs']] },
  { name: 'package', needs: ['build'], commands: [['scripts/package.mjs']] },
  { name: 'site', needs: ['build'], commands: [['scripts/site.mjs']] },
  {
    name: 'contents',
    needs: ['package'],
    reports: true,
    commands: [['scripts/test-unit.mjs', 'test/architecture/package.test.ts']],
  },
  { name: 'editors', needs: ['package'], reports: true, commands: [['scripts/test-folder.mjs', 'test/editors']] },
  { name: 'browser', needs: ['site'], reports: true, commands: [['scripts/test-folder.mjs', 'test/browser']] },
  { name: 'e2e-node', needs: ['package'], reports: true, commands: [['test/e2e/run-suite.mjs', 'node']] },
  {
    name: 'e2e-neighbours',
    needs: ['package'],
    reports: true,
    commands: [['test/e2e/run-suite.mjs', 'neighbours']],
  },
  { name: 'e2e-web', needs: ['package'], reports: true, commands: [['test/e2e/run-suite.mjs', 'web']] },
  { name: 'e2e-ui', needs: ['package'], reports: true, commands: [['test/e2e/run-ui.mjs']] },
];

runMain(async () => {
  requireNode(20);
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new UserError(`No step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}`);
  }
  await ensureDependencies();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const results = new Map();
  for (const step of steps) {
    if (wanted.length === 0 || wanted.includes(step.name)) results.set(step.name, await runStep(step, results));
  }
  process.exitCode = summarise(results) ? 0 : 1;
});

async function runStep(step, results) {
  const missing = (step.needs ?? []).find((name) => results.get(name)?.failed > 0);
  console.log(`\n━━ ${step.name} ━━`);
  if (missing) {
    console.log(`not run, because ${missing} failed`);
    return { passed: 0, failed: 1, skipped: 0, milliseconds: 0 };
  }
  const start = performance.now();
  const counts = await runCommands(step);
  const milliseconds = performance.now() - start;
  console.log(`${step.name}: ${describe(counts)} in ${seconds(milliseconds)}`);
  return { ...counts, milliseconds };
}

async function runCommands({ name, commands, reports: hasReport }) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [script, ...args] of commands) {
    const report = join(reports, `${name}.json`);
    const { code } = await runCommand(
      process.execPath,
      [join(root, script), ...args, ...(hasReport ? ['--report', report] : [])],
      { cwd: root, stdio: 'inherit', timeout: limitMilliseconds },
    );
    const counts = (hasReport && readReport(report)) || { passed: code === 0 ? 1 : 0, failed: 0 };
    // A run may end badly before it reports, or for another reason than a failed test.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    add(total, counts);
  }
  return total;
}

/** A run's own numbers; nothing when it was cut off before it could write them. */
function readReport(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text === '' ? undefined : JSON.parse(text);
}

function summarise(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('\n━━ all ━━');
  for (const [name, counts] of results) {
    add(total, counts);
    console.log(`${name.padEnd(10)} ${seconds(counts.milliseconds).padStart(8)}  ${describe(counts)}`);
  }
  console.log(`\n${describe(total)}`);
  return total.failed === 0 && total.passed > 0;
}

function add(counts, { passed = 0, failed = 0, skipped = 0 }) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The script behind a package's command; `npx` would cost a second process for each. */
function bin(packageName, command) {
  return `node_modules/${packageName}/bin/${command}`;
}
