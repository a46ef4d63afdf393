import { type ToolCommand, toolReader } from './command-line';

export const condaCommand = toolReader({
  program: /^(?:conda|mamba|micromamba)$/,
  subcommands: { clean: '', config: '', create: '', env: '', install: '', remove: 'uninstall', update: 'upgrade' },
  groups: ['env'],
  flags: `
    --yes -y
    --quiet -q
    --all -a
    --force-pkgs-dirs -f
    --tarballs -t
    --packages -p
    --name -n =
    --channel -c =
    --file =
    --prefix =
    --solver =
  `,
});

/** It loads packages into the package cache. */
export function installsWithConda({ subcommand }: ToolCommand): boolean {
  return /^(?:install|create|update|env create|env update)$/.test(subcommand);
}
