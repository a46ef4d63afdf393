import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const staleAfterMilliseconds = 15 * 60_000;

/**
 * Runs `work` while no other process does, told apart by a file that names the holder.
 * A holder that has ended, or takes far too long, holds nothing any more.
 */
export async function withLock(file, { work, onWait }) {
  mkdirSync(dirname(file), { recursive: true });
  for (let first = true; !take(file); first = false) {
    if (isStale(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (first) onWait();
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    if (age > staleAfterMilliseconds) return true;
    // Between being made and being written the file is empty for a moment.
    return holder > 0 ? !isRunning(holder) : age > 5000;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
