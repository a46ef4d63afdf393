import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import process from 'node:process';
import { runCommand } from '../lib/run-command.mjs';
import { UserError } from '../lib/user-error.mjs';
import { ensureVscodeWeb } from './install.mjs';

const startLimitMilliseconds = 60_000;
const endLimitMilliseconds = 5_000;

/**
 * Starts VS Code's web server on 127.0.0.1.
 * @param {object} options
 * @param {{ server: string, user: string, extensions: string }} options.folders where it keeps its data
 * @param {number} [options.port] 0, or nothing, for any free one
 * @param {string[]} [options.args] more arguments
 * @param {NodeJS.ProcessEnv} [options.env] its environment
 * @param {(line: string) => void} [options.log] gets what the server prints
 * @returns {Promise<{ port: number, ended: Promise<number>, close: () => Promise<void> }>}
 */
export async function startServer({ folders, port = 0, args = [], env = process.env, log = () => undefined }) {
  const { node, serverMain } = await ensureVscodeWeb();
  const ownGroup = process.platform !== 'win32';
  const server = spawn(
    node,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms'],
      ...['--server-data-dir', folders.server, '--user-data-dir', folders.user, '--extensions-dir', folders.extensions],
      ...['--disable-telemetry', '--disable-experiments', ...args],
    ],
    // An empty gallery: nothing is looked up on the network.
    { detached: ownGroup, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, EXTENSIONS_GALLERY: '{}' } },
  );
  const ended = new Promise((resolve, reject) => {
    server.once('exit', (code) => resolve(code ?? 1));
    server.once('error', reject);
  });
  const close = async () => {
    endTree(server.pid, 'SIGTERM', ownGroup);
    const late = setTimeout(() => endTree(server.pid, 'SIGKILL', ownGroup), endLimitMilliseconds);
    await ended;
    clearTimeout(late);
    if (ownGroup) endTree(server.pid, 'SIGKILL', ownGroup);
  };
  try {
    return { port: await portOf(server, ended, log), ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Installs a packaged extension into an extensions folder of its own. */
export async function installExtension(vsix, folders) {
  if (!existsSync(vsix)) throw new UserError(`There is no ${vsix}; \`npm run package\` makes it.`);
  const { node, serverMain } = await ensureVscodeWeb();
  const { code, output } = await runCommand(
    node,
    [
      ...[serverMain, '--install-extension', vsix, '--force', '--accept-server-license-terms'],
      ...['--server-data-dir', folders.server, '--user-data-dir', folders.user, '--extensions-dir', folders.extensions],
    ],
    { env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );
  if (code === 0) return;
  // Before its own first words, VS Code reports at length which native modules it does without.
  const words = output.slice(Math.max(0, output.indexOf('Installing extensions')));
  throw new UserError(`${words}\nVS Code did not install ${vsix}.`);
}

function portOf(server, ended, log) {
  return new Promise((resolve, reject) => {
    let seen = '';
    const listen = (data) => {
      log(String(data).trimEnd());
      seen += data;
      const port = /Web UI available at http:\/\/[^:\s]+:(\d+)/.exec(seen)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    ended.then((code) => reject(new UserError(`VS Code's server ended with code ${code}:\n${seen}`)), reject);
    setTimeout(() => reject(new UserError(`VS Code's server did not start:\n${seen}`)), startLimitMilliseconds).unref();
  });
}

/** Ends the process and what it started, and nothing else. */
function endTree(pid, signal, ownGroup) {
  if (pid === undefined) return;
  if (!ownGroup) {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Removes a folder that a process which has just ended may still be writing to. */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
