import { type ToolCommand, toolReader } from './command-line';

/** `apt`, `apt-get` and `aptitude` (apt.8, apt-get.8, aptitude.8). */
export const aptCommand = toolReader({
  program: /^(?:apt|apt-get|aptitude)$/,
  subcommands: {
    autoclean: 'auto-clean',
    autopurge: '',
    autoremove: 'auto-remove',
    'build-dep': '',
    clean: '',
    'dist-upgrade': '',
    distclean: 'dist-clean',
    download: '',
    'full-upgrade': '',
    install: '',
    list: '',
    policy: '',
    purge: '',
    reinstall: '',
    remove: '',
    search: '',
    show: '',
    source: '',
    update: '',
    upgrade: 'safe-upgrade',
  },
  flags: `
    --yes -y --assume-yes
    --quiet -q
    --simulate -s --just-print --dry-run --recon --no-act
    --download-only -d
    --fix-broken -f
    --option -o =
    --config-file -c =
    --target-release -t --default-release =
    --host-architecture -a =
    --build-profiles -P =
    --solver =
  `,
});

/** `-o Name=value` and `-oName=value` alike. */
export function aptOption({ flags }: ToolCommand, name: string): string | undefined {
  const prefix = `${name.toLowerCase()}=`;
  const values = flags.filter((flag) => flag.name === '--option').map(({ value }) => value ?? '');
  return values.findLast((value) => value.toLowerCase().startsWith(prefix))?.slice(prefix.length);
}

/** A local file instead of the name of a package. */
export function isDebFile(value: string): boolean {
  return /^\.{0,2}\/|\.deb$/.test(value);
}
