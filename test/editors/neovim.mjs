import { findCommand } from '../../scripts/lib/find-command.mjs';
import { canUseApt, installByApt } from '../e2e/lib/apt.mjs';

/** The path of Neovim, installed by apt when it is missing and this is root on a Debian or Ubuntu; else undefined. */
export async function findNeovim() {
  const found = findCommand('nvim');
  if (found || !canUseApt()) return found;
  await installByApt(['neovim']);
  return findCommand('nvim');
}
