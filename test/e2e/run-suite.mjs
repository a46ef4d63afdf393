// Runs the tests of test/e2e/suite in a real extension host: run-suite.mjs node|web|neighbours [--report FILE] [--verbose]
// `neighbours` is the node host with stand-ins for other extensions.
// Exit: 0 all passed, 1 some failed or there was no result.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { format, parseArgs } from 'node:util';
import { root } from '../../scripts/lib/paths.mjs';
import { runMain, UserError } from '../../scripts/lib/user-error.mjs';
import { installPackage, makeTestExtension } from './lib/extension-folders.mjs';
import { installStandIns } from './lib/stand-ins.mjs';
import { startWorkbench } from './lib/workbench.mjs';

const reportMarker = 'E2E-REPORT ';
const limitMilliseconds = 480_000;

/** VS Code's own lines, which come through the same channel as the tests' console. */
const chatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[(Service Worker|reconnection-grace-time|\w+(Gate|Selection|Host)\b)|Ignoring fetching additional|Updating additional builtin|Loading development extension|Creation of workbench contribution|Canceled: |Timed out waiting for authentication provider|Request to '.*package\.nls\.json')|@vscode[\\/](spdlog|native-watchdog|sqlite3)[\\/]/;

runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { report: { type: 'string' }, verbose: { type: 'boolean', default: false } },
  });
  const [host] = positionals;
  if (!['node', 'web', 'neighbours'].includes(host)) {
    throw new UserError('usage: run-suite.mjs node|web|neighbours [--report FILE]');
  }

  const tests = await runInHost(host, values.verbose);
  const count = (state) => tests.filter((test) => test.state === state).length;
  const totals = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  const place = host === 'neighbours' ? 'beside other extensions' : `in the ${host} extension host`;
  console.log(`${totals.passed} passed, ${totals.failed} failed ${place}`);
  if (values.report) {
    mkdirSync(dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify({ ...totals, tests }, null, 2));
  }
  if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;
});

async function runInHost(host, verbose) {
  const undo = [];
  try {
    const { extensionsFolder, installed, remove } = await installPackage();
    undo.push(remove);
    if (host === 'neighbours') installStandIns(extensionsFolder);
    const testExtension = await makeTestExtension();
    undo.push(testExtension.remove);
    const web = host === 'web';
    const workbench = await startWorkbench({
      workspace: join(root, 'test/e2e/workspace'),
      // On the web the extension comes over http alone, so that nothing of it runs in the node host.
      extensionsFolder: web ? `${extensionsFolder}-none` : extensionsFolder,
      ...(web ? { serve: { '/docker-wiki': installed, '/docker-wiki-tests': testExtension.folder } } : {}),
      verbose,
    });
    undo.push(workbench.close);
    const ended = await listen(workbench.page, verbose);
    if (web) await openOnTheWeb(workbench);
    else await openInNode(workbench, testExtension.folder, join(testExtension.folder, `index.${host}.js`));
    return await ended();
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function openInNode(workbench, testsFolder, tests) {
  await workbench.open([
    ['extensionDevelopmentPath', workbench.remote(testsFolder)],
    ['extensionTestsPath', workbench.remote(tests)],
  ]);
}

async function openOnTheWeb(workbench) {
  await workbench.develop({
    extensions: [workbench.served('/docker-wiki'), workbench.served('/docker-wiki-tests')],
    extensionTestsPath: workbench.served('/docker-wiki-tests/index.web.js'),
  });
  await workbench.open();
}

/**
 * Listens to the two functions of `window` that VS Code calls while it runs tests.
 * @returns {Promise<() => Promise<object[]>>} waits for the results; rejects when there are none
 */
async function listen(page, verbose) {
  let tests;
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code) => end(`exit code ${code}`));
  await page.exposeFunction('codeAutomationLog', (type, values) => {
    const text = typeof values?.[0] === 'string' ? format(...values) : (values ?? []).map(String).join(' ');
    if (text.startsWith(reportMarker)) tests = JSON.parse(text.slice(reportMarker.length)).tests;
    else if (verbose || (!tests && !chatter.test(text))) console.log(type === 'error' ? `error: ${text}` : text);
  });
  return async () => {
    const late = setTimeout(() => end('none in time'), limitMilliseconds);
    const result = await ended;
    clearTimeout(late);
    if (tests === undefined) throw new Error(`The tests gave no result (${result}).`);
    return tests;
  };
}
