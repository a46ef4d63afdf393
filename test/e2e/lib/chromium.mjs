import { join } from 'node:path';
import process from 'node:process';
import { findCommand, isExecutable } from '../../../scripts/lib/find-command.mjs';
import { UserError } from '../../../scripts/lib/user-error.mjs';
import { canUseApt, installByApt } from './apt.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const debianPackages = ['chromium', 'fonts-dejavu-core'];

/** The path of a Chromium; installed by apt when it is missing and this is root on a Debian or Ubuntu. */
export async function ensureChromium() {
  if (process.env.CHROMIUM) {
    if (isExecutable(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new UserError(`CHROMIUM names no program: ${process.env.CHROMIUM}`);
  }
  const found = installed();
  if (found) return found;
  if (canUseApt()) await installByApt(debianPackages);

  const now = installed();
  if (now) return now;
  throw new UserError(
    'The end-to-end tests want a Chromium, Google Chrome or Microsoft Edge. Install one so that it is on PATH ' +
      '(on Debian: `apt-get install chromium fonts-dejavu-core`), or let CHROMIUM name its program.',
  );
}

function installed() {
  return findCommand(...commands) ?? usualPlaces().find(isExecutable);
}

/** Where installers put the browsers on systems that do not use PATH for them. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  return [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
        join(folder, file),
      ),
    );
}
