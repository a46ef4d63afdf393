import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { ensureVscodeWeb } from '../vscode-web/install.mjs';
import { installExtension, startServer } from '../vscode-web/server.mjs';
import { openInBrowser } from './open-in-browser.mjs';
import { calmSettings, writeFirstSettings } from './try-out-settings.mjs';
import { UserError } from './user-error.mjs';

/** Serves the embedded VS Code with the packaged extension and a folder open, until Ctrl+C. */
export async function startEmbedded({ vsix, workspace, profileFolder, port, open }) {
  await ensureVscodeWeb();

  const folders = {
    server: join(profileFolder, 'server'),
    user: join(profileFolder, 'data'),
    extensions: join(profileFolder, 'extensions'),
  };
  writeFirstSettings(folders.user, calmSettings);
  await installExtension(vsix, folders);

  // Whoever reaches the port may run programs in its terminal: the token keeps other users and pages out.
  const token = randomBytes(16).toString('hex');
  const server = await startServer({
    folders,
    port,
    args: ['--connection-token', token, '--disable-workspace-trust'],
  });
  const address = `http://127.0.0.1:${server.port}/?tkn=${token}&folder=${encodeURIComponent(toUriPath(workspace))}`;
  console.log(`\nVS Code with Docker Wiki is at\n\n  ${address}\n\nCtrl+C ends it.`);
  if (open) openInBrowser(address);

  await endOnSignal(server);
}

async function endOnSignal(server) {
  let ending;
  const end = () => {
    ending ??= server.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  const code = await server.ended;
  if (!ending) throw new UserError(`VS Code's server ended by itself with code ${code}.`);
  await ending;
}

/** A local path as VS Code writes it into its address, `/c:/…` on Windows. */
function toUriPath(path) {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
