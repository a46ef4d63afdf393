import { join } from 'node:path';
import process from 'node:process';
import { findCommand } from './find-command.mjs';
import { runCommand } from './run-command.mjs';
import { calmSettings, writeFirstSettings } from './try-out-settings.mjs';

/**
 * Opens a folder in the desktop VS Code with the packaged extension, in a profile of its own.
 * @returns {Promise<boolean>} false when there is no desktop VS Code, or it does not start
 */
export async function startDesktop({ vsix, workspace, profileFolder }) {
  // In a terminal of a remote VS Code, `code` talks to a window elsewhere and knows no profile folders.
  const code = process.env.VSCODE_IPC_HOOK_CLI ? undefined : findCommand('code');
  if (!code || !hasScreen()) return false;

  const userFolder = join(profileFolder, 'data');
  const profile = ['--user-data-dir', userFolder, '--extensions-dir', join(profileFolder, 'extensions')];
  writeFirstSettings(userFolder, calmSettings);

  const install = await runCommand(code, [...profile, '--install-extension', vsix, '--force']);
  const open =
    install.code === 0
      ? await runCommand(code, [...profile, '--new-window', '--disable-workspace-trust', workspace])
      : install;
  if (open.code === 0) return true;

  console.error(`${open.output.trim()}\nThe desktop VS Code (${code}) did not start; taking the embedded one.`);
  return false;
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
