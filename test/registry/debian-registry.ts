import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand } from '../../scripts/lib/find-command.mjs';
import { canUseApt, installByApt } from '../e2e/lib/apt.mjs';
import { type Content, madeUpImage } from './made-up-image';
import { type RunningRegistry, startSmallRegistry } from './small-registry';

const config = `
version: 0.1
log: { level: info }
storage: { inmemory: {} }
http: { addr: "127.0.0.1:0" }
`;

/**
 * The registry that Debian packs, with the made-up image as `team/app:1` and `app:1`; installed where this may be done.
 * Where it is not to be had, the small one stands in.
 */
export async function startRegistry(): Promise<RunningRegistry> {
  if (!findCommand('docker-registry') && canUseApt()) await installByApt(['docker-registry']);
  const program = findCommand('docker-registry');
  return program ? startDebianRegistry(program) : startSmallRegistry();
}

async function startDebianRegistry(program: string): Promise<RunningRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-registry-'));
  const file = join(folder, 'config.yml');
  writeFileSync(file, config);
  const child = spawn(program, ['serve', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  const host = await Promise.race([addressOf(child.stderr), ended.then(() => undefined)]);
  if (host === undefined) {
    rmSync(folder, { recursive: true });
    throw new Error(`${program} ended before it listened`);
  }
  for (const name of ['team/app', 'app']) await push(host, name);
  return { host, stop };
}

async function addressOf(log: NodeJS.ReadableStream): Promise<string | undefined> {
  let text = '';
  return new Promise((resolve) => {
    log.on('data', (chunk) => {
      text += chunk;
      const [, host] = /listening on (127\.0\.0\.1:\d+)/.exec(text) ?? [];
      if (host) resolve(host);
    });
  });
}

async function push(host: string, name: string): Promise<void> {
  const { config: blob, manifests, index } = madeUpImage();
  const begun = await fetch(`http://${host}/v2/${name}/blobs/uploads/`, { method: 'POST' });
  const upload = new URL(begun.headers.get('location') ?? '', `http://${host}`);
  upload.searchParams.set('digest', blob.digest);
  await put(upload.href, { ...blob, type: 'application/octet-stream' });
  for (const manifest of manifests) await put(`http://${host}/v2/${name}/manifests/${manifest.digest}`, manifest);
  for (const tag of ['1', 'latest']) await put(`http://${host}/v2/${name}/manifests/${tag}`, index);
}

async function put(url: string, { text, type }: Content): Promise<void> {
  const response = await fetch(url, { method: 'PUT', body: text, headers: { 'content-type': type } });
  assert.equal(response.status, 201, await response.text());
}
