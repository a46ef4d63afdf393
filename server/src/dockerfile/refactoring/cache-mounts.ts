import { lastPartOf, rootBase } from '../facts/base-images';
import type { Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { apkCommand } from '../packages/apk';
import { aptCommand } from '../packages/apt';
import { cargoCommand } from '../packages/cargo';
import type { ToolCommand } from '../packages/command-line';
import { dnfCommand, installsWithDnf, yumCommand } from '../packages/dnf';
import { goCommand } from '../packages/go';
import { npmCommand } from '../packages/npm';
import { pipCommand } from '../packages/pip';
import { uvCommand } from '../packages/uv';
import { zypperCommand } from '../packages/zypper';

/** A package manager's cache, as a mount that builds keep. */
export interface PackageCache {
  readonly read: (command: ShellCommand) => ToolCommand | undefined;
  /** It loads something. */
  readonly loads: (tool: ToolCommand) => boolean;
  readonly targets: (stage: Stage, tool: ToolCommand) => readonly string[];
  /** Two at a time would spoil it. */
  readonly isLocked?: true;
  /** Below the home directory of the user, here of root. */
  readonly isInHome?: true;
  /** Set, they move the cache or switch it off. */
  readonly variables?: readonly string[];
  readonly movingFlags?: readonly string[];
  /** Switches the cache off; what takes its place with the cache. */
  readonly disabling?: { readonly flag: string; readonly instead: string | undefined };
  /** Empties the cache. */
  readonly empties?: (tool: ToolCommand) => boolean;
  /** Paths that an `rm` empties it by. */
  readonly removed?: RegExp;
}

export const packageCaches: readonly PackageCache[] = [
  {
    read: aptCommand,
    loads: ({ subcommand }) => /^(?:build-dep|install|update)$/.test(subcommand),
    targets: () => ['/var/cache/apt', '/var/lib/apt'],
    isLocked: true,
    empties: ({ subcommand }) => /^(?:autoclean|clean|distclean)$/.test(subcommand),
    removed: /^\/var\/(?:lib\/apt\/lists|cache\/apt)(?:\/|$)/,
  },
  {
    read: apkCommand,
    loads: ({ subcommand }) => subcommand === 'add',
    // apk keeps packages only where this directory is.
    targets: () => ['/etc/apk/cache'],
    isLocked: true,
    movingFlags: ['--cache-dir', '--root'],
    disabling: { flag: '--no-cache', instead: '--update-cache' },
    removed: /^\/var\/cache\/apk(?:\/|$)/,
  },
  {
    read: (command) => dnfCommand(command) ?? yumCommand(command),
    loads: (tool) => /^(?:dnf5?|yum)$/.test(tool.tool) && installsWithDnf(tool),
    targets: (stage, { tool }) => [rpmCache(stage, tool)],
    isLocked: true,
    movingFlags: ['--installroot'],
    empties: ({ subcommand }) => subcommand === 'clean',
    removed: /^\/var\/cache\/(?:dnf|libdnf5|yum)(?:\/|$)/,
  },
  {
    read: zypperCommand,
    loads: ({ subcommand }) => subcommand === 'install',
    targets: () => ['/var/cache/zypp'],
    isLocked: true,
    movingFlags: ['--root', '--cache-dir'],
    empties: ({ subcommand }) => subcommand === 'clean',
    removed: /^\/var\/cache\/zypp(?:\/|$)/,
  },
  {
    read: pipCommand,
    loads: ({ subcommand, operands, flags }) =>
      /^(?:install|wheel)$/.test(subcommand) && operands.length + flags.length > 0,
    targets: () => ['/root/.cache/pip'],
    isInHome: true,
    variables: ['PIP_CACHE_DIR', 'PIP_NO_CACHE_DIR', 'XDG_CACHE_HOME'],
    movingFlags: ['--cache-dir'],
    disabling: { flag: '--no-cache-dir', instead: undefined },
    empties: ({ subcommand }) => subcommand === 'cache purge',
    removed: /^(?:~|\/root)\/\.cache(?:\/pip)?(?:\/\*?)?$/,
  },
  {
    read: uvCommand,
    loads: ({ subcommand }) => /^(?:pip install|pip sync|sync|tool install)$/.test(subcommand),
    targets: () => ['/root/.cache/uv'],
    isInHome: true,
    variables: ['UV_CACHE_DIR', 'UV_NO_CACHE', 'XDG_CACHE_HOME'],
    movingFlags: ['--cache-dir'],
    disabling: { flag: '--no-cache', instead: undefined },
    removed: /^(?:~|\/root)\/\.cache(?:\/uv)?(?:\/\*?)?$/,
  },
  {
    read: npmCommand,
    loads: ({ subcommand }) => /^(?:ci|install)$/.test(subcommand),
    targets: () => ['/root/.npm'],
    isInHome: true,
    variables: ['NPM_CONFIG_CACHE', 'npm_config_cache'],
    movingFlags: ['--cache'],
    empties: ({ subcommand }) => subcommand === 'cache clean',
    removed: /^(?:~|\/root)\/\.npm(?:\/\*?)?$/,
  },
  {
    read: goCommand,
    loads: ({ subcommand }) => /^(?:build|get|install|mod download|test)$/.test(subcommand),
    targets: (stage, { subcommand }) => {
      const modules = isBuiltOn(stage, 'golang') ? '/go/pkg/mod' : '/root/go/pkg/mod';
      return subcommand === 'mod download' ? [modules] : [modules, '/root/.cache/go-build'];
    },
    isInHome: true,
    variables: ['GOPATH', 'GOMODCACHE', 'GOCACHE', 'GOPROXY', 'GOFLAGS', 'XDG_CACHE_HOME'],
    movingFlags: ['-mod', '-modcacherw'],
    empties: ({ subcommand }) => subcommand === 'clean',
    removed: /^(?:\/root)?\/go\/pkg(?:\/mod)?(?:\/\*?)?$/,
  },
  {
    read: cargoCommand,
    loads: ({ subcommand, flags }) =>
      /^(?:build|chef cook|fetch|install)$/.test(subcommand) && !flags.some(({ name }) => name === '--offline'),
    targets: (stage) => {
      const home = isBuiltOn(stage, 'rust') ? '/usr/local/cargo' : '/root/.cargo';
      return [`${home}/registry`, `${home}/git/db`];
    },
    isInHome: true,
    variables: ['CARGO_HOME', 'CARGO_NET_OFFLINE'],
    removed: /^(?:\/usr\/local\/cargo|(?:~|\/root)\/\.cargo)\/(?:registry|git)(?:\/|$)/,
  },
];

function isBuiltOn(stage: Stage, name: string): boolean {
  const base = rootBase(stage);
  return base !== undefined && lastPartOf(base) === name;
}

/** dnf 5 came with Fedora 41; yum was a program of its own up to version 7 of its distributions. */
function rpmCache(stage: Stage, tool: string): string {
  const base = rootBase(stage);
  const name = base ? lastPartOf(base) : '';
  const major = Number(/^\d+/.exec(base?.tag ?? '')?.[0] ?? Number.NaN);
  if (tool === 'dnf5' || (name === 'fedora' && !(major < 41))) return '/var/cache/libdnf5';
  const isOld = (name === 'centos' && major <= 7) || (name === 'amazonlinux' && major <= 2);
  return tool === 'yum' && isOld ? '/var/cache/yum' : '/var/cache/dnf';
}
