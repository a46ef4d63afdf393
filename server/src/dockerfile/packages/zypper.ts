import { toolReader } from './command-line';

export const zypperCommand = toolReader({
  program: /^zypper$/,
  subcommands: {
    addrepo: 'ar',
    clean: 'cc',
    'dist-upgrade': 'dup',
    install: 'in',
    patch: '',
    refresh: 'ref',
    remove: 'rm',
    'source-install': 'si',
    update: 'up',
  },
  flags: `
    --non-interactive -n
    --no-confirm -y
    --non-interactive-include-reboot-patches
    --dry-run -D
    --download-only -d
    --gpg-auto-import-keys
    --root -R =
    --config -c =
    --repo -r =
    --from =
    --type -t =
    --name =
    --reposd-dir =
    --cache-dir -C =
    --plus-repo -p =
    --plus-content =
  `,
});
