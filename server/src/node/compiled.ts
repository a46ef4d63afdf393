import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, platform } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** Functions that are first called while the server is at work are compiled as well by then. */
const keepAfterMilliseconds = 3000;

/** Versions of a file of which this much is kept; each takes some megabytes. */
const mostKept = 3;

/**
 * The exports of a CommonJS file, as `require` gives them, without compiling it anew in each process: what was compiled
 * is kept in a folder that only its owner may write to. From version 22 on Node does so itself where it is asked to by
 * `NODE_COMPILE_CACHE`; `NODE_DISABLE_COMPILE_CACHE` switches it off.
 */
export function requireCompiled(file: string): unknown {
  const folder = folderOfCompiled();
  if (!folder || doesNodeKeepIt()) return createRequire(file)(file);
  const source = readFileSync(file, 'utf8');
  const kept = join(folder, nameOf(file));
  const cachedData = readOwn(kept);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  if (isMainThread && (!cachedData || script.cachedDataRejected)) keepLater(script, folder, kept);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

function doesNodeKeepIt(): boolean {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return major >= 22 && process.env.NODE_COMPILE_CACHE !== undefined;
}

/** `undefined` where none is wanted, or where this user has no folder to keep anything in. */
function folderOfCompiled(): string | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = NODE_COMPILE_CACHE || join(cacheFolder() ?? '', 'docker-wiki', 'compiled');
  // A relative one would lie wherever the server was started, in a workspace for instance.
  return isAbsolute(folder) ? folder : undefined;
}

function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (platform() === 'win32') return LOCALAPPDATA;
  try {
    return platform() === 'darwin' ? join(homedir(), 'Library/Caches') : XDG_CACHE_HOME || join(homedir(), '.cache');
  } catch {
    return undefined; // a user without a home, as in a container that runs with any number for a user
  }
}

/** Another file, engine or machine has another name: the engine itself compares no more than a text's length. */
function nameOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const parts = [basename(file), size, Math.round(mtimeMs), process.versions.v8, process.arch];
  return parts.join('_').replace(/[^\w.-]/g, '-');
}

/** Nothing where somebody else could have written it: it is run. */
function readOwn(file: string): Buffer | undefined {
  try {
    for (const path of [dirname(file), file]) {
      const { uid, mode } = statSync(path);
      const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      if (!isOwn) return undefined;
    }
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keepLater(script: Script, folder: string, file: string): void {
  let isKept = false;
  const keep = () => {
    if (isKept) return;
    isKept = true;
    try {
      const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
      if (isNew) chmodSync(folder, 0o700);
      const written = join(folder, `.${randomUUID()}`);
      writeFileSync(written, script.createCachedData(), { mode: 0o600 });
      renameSync(written, file);
      dropOldest(folder, file);
    } catch {
      // A disk that is full or may not be written to costs the next start some time, and nothing else.
    }
  };
  setTimeout(keep, keepAfterMilliseconds).unref();
  process.once('exit', keep);
}

/** What earlier versions of the file left; the extension and a package of the command line may take turns. */
function dropOldest(folder: string, file: string): void {
  const [mine] = basename(file).split('_');
  const kept = readdirSync(folder)
    .filter((name) => name.startsWith(`${mine}_`) && name !== basename(file))
    .map((name) => ({ path: join(folder, name), age: -statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => a.age - b.age);
  for (const { path } of kept.slice(mostKept - 1)) rmSync(path, { force: true });
}
