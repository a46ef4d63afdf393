// Types, opens, closes and watches in the real workbench, with the packaged extension: workbench.mjs --minutes N
// Ends with the slope of the memory of server and extension host, and with the number of files that they hold open.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { openScreen } from '../e2e/ui/screen.mjs';
import { slopeOf } from './slope.mjs';

const names = ['Dockerfile', 'compose.yaml'];
const secondsBetweenSamples = 15;
/** Caches fill and functions are compiled: what happens before is not held against anyone. */
const partToWarmUp = 1 / 3;

const { values } = parseArgs({ options: { minutes: { type: 'string' } } });
const minutes = Number(values.minutes ?? 5);
const screen = await openScreen('samples', {
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 50,
  'workbench.editor.restoreViewState': false,
});
const texts = new Map(names.map((name) => [name, readFileSync(join(screen.folder, name), 'utf8')]));
try {
  await screen.openFile('Dockerfile');
  report(await soak());
} catch (error) {
  await screen.picture('soak-last');
  throw error;
} finally {
  await screen.close();
}

async function soak() {
  const start = performance.now();
  const minute = () => (performance.now() - start) / 60_000;
  const samples = [];
  for (let round = 0; minute() < minutes; round++) {
    if (minute() * 60 >= samples.length * secondsBetweenSamples) {
      samples.push({ minute: minute(), ...(await measured()) });
      console.log(describe(samples.at(-1), round));
    }
    await work(names[round % names.length]);
  }
  return samples;
}

/** A file is opened, typed into, changed on the disk below edits that save themselves, and closed. */
async function work(name) {
  const { page, folder } = screen;
  await screen.openFile(name);
  await screen.editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n# one two three\nRUN apt-get install curl\n', { delay: 5 });
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Escape');
  for (let undo = 0; undo < 4; undo++) await page.keyboard.press('Control+Z');
  const path = join(folder, name);
  if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8'));
  await screen.run('View: Revert and Close Editor');
  // What was undone only in part would add up.
  writeFileSync(path, texts.get(name) ?? '');
}

/** Of the extension's server, and of the process that started it. */
async function measured() {
  const [server] = await screen.serverProcesses();
  if (!server) throw new Error('the server is gone');
  const [own, host] = await Promise.all([server.pid, server.parent].map(residentBytes));
  return { server: own, host, files: openFilesOf(server.pid) };
}

async function residentBytes(pid) {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) * 1024;
}

/** Only Linux tells. */
function openFilesOf(pid) {
  const folder = `/proc/${pid}/fd`;
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

function describe({ minute, server, host, files }, round) {
  const megabytes = (bytes) => `${(bytes / 1_048_576).toFixed(0)} MiB`;
  return `${minute.toFixed(1).padStart(5)} min  ${round} rounds  server ${megabytes(server)}  extension host ${megabytes(host)}  ${files} open files`;
}

function report(samples) {
  const warm = samples.slice(Math.floor(samples.length * partToWarmUp));
  if (warm.length < 3) return console.log('Too short for a slope.');
  for (const name of ['server', 'host']) {
    console.log(
      `${name.padEnd(8)} ${Math.round(slopeOf(warm.map((sample) => [sample.minute, sample[name]])) / 1024)} KiB a minute`,
    );
  }
  console.log(`open files  ${warm[0].files} when warm, ${warm.at(-1).files} at the end`);
  if (warm.at(-1).files > warm[0].files) process.exitCode = 1;
}
