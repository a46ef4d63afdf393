import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { hasMountOn, isCleanedAfter, isShipped, removesPath } from './caches';
import { hasFlag, mayHoldFlags, type ToolCommand, type ToolSpec, toolReader } from './command-line';
import { settingSearch } from './settings';

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
const askingCommands: ReadonlySet<string> = new Set([
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

/** It waits for an answer. */
export function asksDnf(dnf: ToolCommand): boolean {
  if (!askingCommands.has(dnf.subcommand) || mayHoldFlags(dnf)) return false;
  if (hasFlag(dnf, '--assumeyes', '--assumeno', '--downloadonly')) return false;
  if (/^(?:1|true|yes|on)$/i.test(dnfOption(dnf, 'assumeyes') ?? '')) return false;
  return dnf.operands.length > 0 || /^(?:upgrade|upgrade-minimal|autoremove|distro-sync)$/.test(dnf.subcommand);
}

/** An earlier line writes `assumeyes` into a configuration, or brings one along; options hold for their command alone. */
export const isDnfConfigured = settingSearch(
  /(?<!--|--setopt[= ])\bassumeyes|config-manager.{0,80}assumeyes|^[ \t]*(?:COPY|ADD)\b.*(?:dnf|yum)\.conf/im,
);

export function installsWithDnf({ subcommand }: ToolCommand): boolean {
  return /^(?:install|groupinstall|localinstall|reinstall|(?:group|module) install)$/.test(subcommand);
}

/** The value of `--setopt=NAME=value`. */
function dnfOption({ flags }: ToolCommand, name: string): string | undefined {
  const values = flags.filter((flag) => flag.name === '--setopt').map(({ value }) => value ?? '');
  return values.findLast((value) => value.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** `httpd-2.4.62`, and for modules `nodejs:22`; files, addresses, groups and variables are not asked. */
export function isUnpinnedRpm(value: string, { subcommand }: ToolCommand): boolean {
  if (subcommand === 'module install') return !value.includes(':');
  return !/\.rpm$|^@|\/|[<>=*]|-\d/.test(value);
}

/** An installation whose cache becomes part of the image. */
export function keepsDnfCache(instruction: Instruction, dnf: ToolCommand): boolean {
  if (!isShipped(instruction) || hasMountOn(instruction, dnfCachePath)) return false;
  return !isCleanedAfter(instruction, dnf.span.end, cleansDnf) && dnfOption(dnf, 'keepcache') !== '0';
}

/** Where dnf 4, yum and dnf 5 keep what they loaded. */
const dnfCachePath = /^\/var(?:\/cache(?:\/(?:yum|dnf|libdnf5))?)?(?:\/|$)/;

/** `clean all` of any of the family, or the removal of its directory. */
function cleansDnf(command: ShellCommand): boolean {
  const tool = dnfCommand(command) ?? yumCommand(command);
  if (tool) return tool.subcommand === 'clean' && tool.operands.some(({ value }) => /^(?:all|packages)$/.test(value));
  return removesPath(command, /\/var\/cache\/(?:yum|dnf|libdnf5|\{|\*)/);
}
