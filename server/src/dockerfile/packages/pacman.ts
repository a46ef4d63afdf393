import { type ToolCommand, toolReader } from './command-line';

/** pacman has operations instead of sub-commands: `-S`, `-U`, `-R` and queries (pacman.8). */
export const pacmanCommand = toolReader({
  program: /^pacman$/,
  flags: `
    --sync -S
    --upgrade -U
    --remove -R
    --query -Q
    --refresh -y
    --sysupgrade -u
    --search -s
    --info -i
    --list -l
    --groups -g
    --print -p
    --downloadonly -w
    --clean -c
    --noconfirm
    --needed
    --root -r =
    --dbpath -b =
    --cachedir =
    --config =
    --arch =
    --ignore =
    --ignoregroup =
    --overwrite =
    --assume-installed =
    --print-format =
  `,
});

/** It refreshes the package database or installs; queries, searches and listings do not change anything. */
export function changesPacmanSystem({ flags }: ToolCommand): boolean {
  const names = flags.map(({ name }) => name);
  if (names.includes('--query')) return false;
  if (names.includes('--upgrade') || names.includes('--remove')) return true;
  return names.includes('--sync') && !names.some((name) => /^--(?:search|info|list|groups|print)$/.test(name));
}
