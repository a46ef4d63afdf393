import { existsSync } from 'node:fs';
import process from 'node:process';
import { findCommand } from '../../../scripts/lib/find-command.mjs';
import { withProgress } from '../../../scripts/lib/progress.mjs';
import { runCommand } from '../../../scripts/lib/run-command.mjs';

/** Whether programs may be installed: by root, on a Debian or Ubuntu. */
export function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findCommand('apt-get') !== undefined;
}

/** Says what went wrong and returns where the packages are not to be had. */
export async function installByApt(packages) {
  await withProgress(`Installing ${packages.join(', ')} by apt`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-qq'], { env });
    const { code, output } = await runCommand(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      { env },
    );
    if (code !== 0) console.error(output.trim());
  });
}
