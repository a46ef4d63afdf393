import { type ToolCommand, toolReader, type ToolSpec } from './command-line';

const common: Omit<ToolSpec, 'program'> = {
  subcommands: {
    autoremove: '',
    'check-update': '',
    clean: '',
    'distro-sync': 'distrosync',
    downgrade: '',
    group: 'groups grp',
    groupinstall: '',
    install: 'install-n install-na install-nevra in',
    list: '',
    localinstall: '',
    makecache: 'mc',
    module: '',
    reinstall: 'rei',
    remove: 'erase rm',
    swap: '',
    upgrade: 'update up',
    'upgrade-minimal': 'update-minimal upmin',
  },
  groups: ['group', 'module'],
  flags: `
    --assumeyes -y
    --assumeno
    --quiet -q
    --downloadonly
    --nodocs
    --refresh
    --config -c =
    --debuglevel -d =
    --errorlevel -e =
    --rpmverbosity =
    --disablerepo =
    --enablerepo =
    --repo --repoid =
    --repofrompath =
    --exclude -x --excludepkgs =
    --installroot =
    --releasever =
    --setopt =
    --forcearch =
    --advisory =
  `,
};

/** dnf 4, dnf 5 and their small relatives microdnf and tdnf. */
export const dnfCommand = toolReader({ program: /^(?:dnf|dnf-3|dnf5|microdnf|tdnf)$/, ...common });

export const yumCommand = toolReader({ program: /^yum$/, ...common });

/** Sub-commands that ask before they change something. */
export const askingDnfCommands: ReadonlySet<string> = new Set([
  'autoremove',
  'distro-sync',
  'downgrade',
  'group install',
  'group remove',
  'group update',
  'group upgrade',
  'groupinstall',
  'install',
  'localinstall',
  'module install',
  'module remove',
  'reinstall',
  'remove',
  'swap',
  'upgrade',
  'upgrade-minimal',
]);

export function installsWithDnf({ subcommand }: ToolCommand): boolean {
  return /^(?:install|groupinstall|localinstall|reinstall|(?:group|module) install)$/.test(subcommand);
}

/** `--assumeyes` or `--setopt=assumeyes=1`. */
export function dnfOption({ flags }: ToolCommand, name: string): string | undefined {
  const values = flags.filter((flag) => flag.name === '--setopt').map(({ value }) => value ?? '');
  return values.findLast((value) => value.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** `httpd-2.4.62`, and for modules `nodejs:22`; files, addresses, groups and variables are not asked. */
export function isUnpinnedRpm(value: string, { subcommand }: ToolCommand): boolean {
  if (subcommand === 'module install') return !value.includes(':');
  return !/\.rpm$|^@|\/|[<>=*]|-\d/.test(value);
}
