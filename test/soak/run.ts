import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { basesOf } from '../fuzz/engine/bases';
import { connectTo, type ServerProcess, serverProgram } from '../harness/server-process';
import { slopeOf } from './slope.mjs';

interface Sample {
  readonly minute: number;
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  readonly resources: readonly string[];
}

interface OpenFile {
  readonly path: string;
  readonly uri: string;
  version: number;
  lines: number;
}

const languageIds = { Dockerfile: 'dockerfile', 'compose.yaml': 'dockercompose', '.dockerignore': 'ignore' } as const;
type FileName = keyof typeof languageIds;
const texts: Readonly<Record<FileName, readonly string[]>> = {
  Dockerfile: basesOf('dockerfile'),
  'compose.yaml': basesOf('compose'),
  '.dockerignore': basesOf('dockerignore'),
};
const names = Object.keys(languageIds) as FileName[];
const methods = [
  'hover',
  'completion',
  'definition',
  'documentSymbol',
  'semanticTokens/full',
  'codeAction',
  'codeLens',
];

const mostOpen = 20;
const keysOfRound = 30;
const secondsBetweenSamples = 20;
/** Caches fill and functions are compiled: what happens before is not held against anyone. */
const partToWarmUp = 1 / 3;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes ?? 10);
  if (!(minutes > 0)) {
    console.error('Usage: npm run soak -- --minutes N [--seed S]');
    process.exit(2);
  }
  const random = randomFrom(Number(values.seed ?? 1));
  const root = mkdtempSync(join(tmpdir(), 'docker-wiki-soak-'));
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--require', join(process.cwd(), 'test/soak/probe.cjs'), serverProgram, '--stdio'],
    { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] },
  );
  try {
    process.exitCode = report(await soak(child, root, minutes, random)) ? 0 : 1;
  } finally {
    child.kill();
    rmSync(root, { recursive: true });
  }
}

async function soak(child: ChildProcess, root: string, minutes: number, random: Random): Promise<readonly Sample[]> {
  const server = connectTo(child);
  const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: 'soak' }];
  await server.initialize({ workspaceFolders, capabilities: { workspace: { configuration: true, ...watching } } });
  const samples: Sample[] = [];
  const open: OpenFile[] = [];
  const start = performance.now();
  const minute = () => (performance.now() - start) / 60_000;
  let rounds = 0;
  while (minute() < minutes) {
    if (minute() * 60 >= samples.length * secondsBetweenSamples) {
      for (const file of open.splice(0)) close(server, file);
      server.forget();
      await server.request('textDocument/hover', at('untitled:none', 0));
      child.send('sample');
      const [told] = await once(child, 'message');
      samples.push({ ...(told as Omit<Sample, 'minute'>), minute: minute() });
      show(samples.at(-1), rounds);
    }
    await round(server, open, root, random);
    rounds++;
  }
  return samples;
}

/** Something is opened, typed into, asked about, changed on the disk, and at times closed. */
async function round(server: ServerProcess, open: OpenFile[], root: string, random: Random): Promise<void> {
  const name = pick(names, random);
  const path = join(root, `${Math.floor(random() * 40)}-${name}`);
  const text = pick(texts[name], random);
  if (open.every((each) => each.path !== path)) {
    const file = { path, uri: pathToFileURL(path).href, version: 1, lines: text.split('\n').length };
    const textDocument = { uri: file.uri, languageId: languageIds[name], version: 1, text };
    server.notify('textDocument/didOpen', { textDocument });
    open.push(file);
  }
  const file = pick(open, random);
  for (let key = 0; key < keysOfRound; key++) {
    const line = Math.floor(random() * file.lines);
    const position = { line, character: Math.floor(random() * 20) };
    const letter = pick(['a', ' ', '#', '$', '\n', 'RUN ', ': '], random);
    if (letter === '\n') file.lines++;
    server.notify('textDocument/didChange', {
      textDocument: { uri: file.uri, version: ++file.version },
      contentChanges: [{ range: { start: position, end: position }, text: letter }],
    });
  }
  await server.request(`textDocument/${pick(methods, random)}`, at(file.uri, Math.floor(random() * file.lines)));
  if (random() < 0.3) {
    writeFileSync(path, text);
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 2 }] });
  }
  if (open.length > mostOpen || random() < 0.2) {
    const [gone] = open.splice(Math.floor(random() * open.length), 1);
    if (gone) close(server, gone);
  }
}

function close(server: ServerProcess, { uri }: OpenFile): void {
  server.notify('textDocument/didClose', { textDocument: { uri } });
}

function at(uri: string, line: number) {
  const position = { line, character: 3 };
  return { textDocument: { uri }, position, range: { start: position, end: position }, context: { diagnostics: [] } };
}

function show(sample: Sample | undefined, rounds: number): void {
  if (!sample) return;
  const { minute, heapUsed, rss, resources } = sample;
  const kinds = [...new Set(resources)].map((kind) => `${resources.filter((each) => each === kind).length} ${kind}`);
  console.log(
    `${minute.toFixed(1).padStart(5)} min  ${rounds} rounds  heap ${megabytes(heapUsed)}  resident ${megabytes(rss)}  ${kinds.join(', ')}`,
  );
}

/** False where the server holds more files and timers at the end than it did when it was warm. */
function report(samples: readonly Sample[]): boolean {
  const warm = samples.slice(Math.floor(samples.length * partToWarmUp));
  const [first, last] = [warm[0], warm.at(-1)];
  if (!first || !last || warm.length < 3) {
    console.log('Too short for a slope.');
    return true;
  }
  console.log(`heap      ${slope(warm, ({ heapUsed }) => heapUsed)}`);
  console.log(`external  ${slope(warm, ({ external }) => external)}`);
  console.log(`resident  ${slope(warm, ({ rss }) => rss)}`);
  console.log(`handles   ${first.resources.length} when warm, ${last.resources.length} at the end`);
  return last.resources.length <= first.resources.length;
}

/** Of the straight line that fits best. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): string {
  const rise = slopeOf(samples.map((sample) => [sample.minute, of(sample)]));
  const [first, last] = [samples[0], samples.at(-1)];
  const ends = first && last ? `, from ${megabytes(of(first))} to ${megabytes(of(last))}` : '';
  return `${Math.round(rise / 1024)} KiB a minute${ends}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MiB`;
}

type Random = () => number;

/** Numbers in `[0, 1)`, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}
