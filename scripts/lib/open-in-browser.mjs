import { spawn } from 'node:child_process';
import process from 'node:process';
import { findCommand } from './find-command.mjs';

/** Opens an address in the system's browser; false where there is none to be seen. */
export function openInBrowser(address) {
  const [command, ...args] = opener() ?? [];
  if (!command || process.env.CI) return false;

  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', (error) => console.error(`The browser did not open: ${error.message}`));
  child.unref();
  return true;
}

function opener() {
  if (process.platform === 'darwin') return ['open'];
  // `start` is a shell's word, and a shell would take the address's `&` for its own.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];

  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const command = hasScreen && findCommand('xdg-open');
  return command ? [command] : undefined;
}
