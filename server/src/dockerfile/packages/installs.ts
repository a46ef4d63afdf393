import { fact } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { apkCommand } from './apk';
import { aptCommand, isDebFile } from './apt';
import { flagValue, hasFlag, type ToolCommand } from './command-line';
import { dnfCommand, installsWithDnf, yumCommand } from './dnf';
import { isForeignManager } from './managers';
import { changesPacmanSystem, pacmanCommand } from './pacman';
import { zypperCommand } from './zypper';

export type Manager = 'apk' | 'apt' | 'dnf' | 'pacman' | 'zypper';

/** A command of a system's package manager, and what it names. */
export interface PackageChange {
  readonly manager: Manager;
  readonly action: 'install' | 'refresh' | 'remove' | 'upgrade';
  readonly tool: ToolCommand;
  readonly command: ShellCommand;
  /** Packages by name, without files and without what only the shell knows. */
  readonly packages: readonly ShellWord[];
}

/** What the package managers of the system do in an instruction, in order. One that the base does not have does nothing. */
export const packageChanges = fact((instruction: Instruction): readonly PackageChange[] => {
  if (instruction.kind !== 'run') return [];
  return instruction.commands.flatMap((command) => {
    const change = changeOf(command);
    return change && !isForeignManager(command, instruction) ? [change] : [];
  });
});

/** The name without version, architecture or release: `gcc=4:14`, `httpd-2.4`, `libc6:i386`. */
export function nameOfPackage(value: string): string {
  return value.replace(/[=<>~:/].*$/s, '').replace(/-\d.*$/s, '');
}

function changeOf(command: ShellCommand): PackageChange | undefined {
  const found = aptChange(command) ?? apkChange(command) ?? rpmChange(command) ?? pacmanChange(command);
  if (!found) return undefined;
  const packages = found.tool.operands.filter(
    ({ value, isLiteral }) => isLiteral && /^[.\w]/.test(value) && !isDebFile(value) && !/\.(?:apk|rpm)$/.test(value),
  );
  return { ...found, command, packages };
}

type Change = Pick<PackageChange, 'manager' | 'action' | 'tool'>;

function aptChange(command: ShellCommand): Change | undefined {
  const tool = aptCommand(command);
  const action = tool && aptActions.get(tool.subcommand);
  return tool && action && { manager: 'apt', action, tool };
}

const aptActions: ReadonlyMap<string, PackageChange['action']> = new Map([
  ['autoremove', 'remove'],
  ['build-dep', 'install'],
  ['dist-upgrade', 'upgrade'],
  ['full-upgrade', 'upgrade'],
  ['install', 'install'],
  ['purge', 'remove'],
  ['remove', 'remove'],
  ['update', 'refresh'],
  ['upgrade', 'upgrade'],
]);

function apkChange(command: ShellCommand): Change | undefined {
  const tool = apkCommand(command);
  const action = tool && apkActions.get(tool.subcommand);
  return tool && action && { manager: 'apk', action, tool };
}

const apkActions: ReadonlyMap<string, PackageChange['action']> = new Map([
  ['add', 'install'],
  ['del', 'remove'],
  ['update', 'refresh'],
  ['upgrade', 'upgrade'],
]);

function rpmChange(command: ShellCommand): Change | undefined {
  const dnf = dnfCommand(command) ?? yumCommand(command);
  if (dnf) {
    if (installsWithDnf(dnf)) return { manager: 'dnf', action: 'install', tool: dnf };
    const action = rpmActions.get(dnf.subcommand);
    return action && { manager: 'dnf', action, tool: dnf };
  }
  const zypper = zypperCommand(command);
  const action = zypper && rpmActions.get(zypper.subcommand);
  return zypper && action && { manager: 'zypper', action, tool: zypper };
}

const rpmActions: ReadonlyMap<string, PackageChange['action']> = new Map([
  ['autoremove', 'remove'],
  ['dist-upgrade', 'upgrade'],
  ['distro-sync', 'upgrade'],
  ['install', 'install'],
  ['makecache', 'refresh'],
  ['patch', 'upgrade'],
  ['refresh', 'refresh'],
  ['remove', 'remove'],
  ['update', 'upgrade'],
  ['upgrade', 'upgrade'],
]);

function pacmanChange(command: ShellCommand): Change | undefined {
  const tool = pacmanCommand(command);
  if (!tool || !changesPacmanSystem(tool) || hasFlag(tool, '--clean')) return undefined;
  if (hasFlag(tool, '--remove')) return { manager: 'pacman', action: 'remove', tool };
  if (tool.operands.length > 0) return { manager: 'pacman', action: 'install', tool };
  if (hasFlag(tool, '--sysupgrade')) return { manager: 'pacman', action: 'upgrade', tool };
  return hasFlag(tool, '--refresh') ? { manager: 'pacman', action: 'refresh', tool } : undefined;
}

/** The name that `apk add --virtual` gives to a set. */
export function virtualSet({ manager, tool }: PackageChange): string | undefined {
  return manager === 'apk' ? flagValue(tool, '--virtual') : undefined;
}

/** Where a stage first installs a package: by manager and name, sets of apk included. */
export const firstInstallations = fact(({ instructions }: Stage): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const change of instructions.flatMap(packageChanges)) {
    if (change.action !== 'install') continue;
    for (const name of [...change.packages.map(({ value }) => nameOfPackage(value)), virtualSet(change) ?? '']) {
      const key = `${change.manager} ${name}`;
      if (!first.has(key)) first.set(key, change.command.span.start);
    }
  }
  return first;
});
