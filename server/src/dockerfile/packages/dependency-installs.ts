import { mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { bundleCommand } from './bundle';
import { cargoCommand } from './cargo';
import { hasFlag, type ToolCommand, toolReader } from './command-line';
import { composerCommand } from './composer';
import { dotnetCommand } from './dotnet';
import { goCommand } from './go';
import { installsProject, npmCommand } from './npm';
import { pipCommand } from './pip';
import { bunCommand, pnpmCommand } from './pnpm';
import { uvCommand } from './uv';
import { installsWithYarn, yarnCommand } from './yarn';

/** A command that installs what the manifests of the project name. */
export interface DependencyInstall {
  readonly tool: ToolCommand;
  readonly command: ShellCommand;
  readonly instruction: Instruction;
  /** As a person would call it. */
  readonly text: string;
  /** The manifests that it reads, as sources of a COPY; none where they depend on the project. */
  readonly manifests: readonly string[];
}

/** The first one in a list of instructions, of one program where it is named; steps that mount files are left out. */
export function firstDependencyInstall(
  instructions: readonly Instruction[],
  program?: string,
): DependencyInstall | undefined {
  for (const instruction of instructions) {
    if (instruction.kind !== 'run') continue;
    const found = dependencyInstalls(instruction).find(({ tool }) => program === undefined || tool.tool === program);
    if (found) return found;
  }
  return undefined;
}

/** Those of one step; none where it mounts the files that they read. */
export function dependencyInstalls(instruction: Instruction): readonly DependencyInstall[] {
  if (instruction.flags.some((flag) => flag.name === 'mount' && mountType(flag) === 'bind')) return [];
  return instruction.commands.flatMap((command) => {
    for (const { read, installs, manifests } of installers) {
      const tool = read(command);
      if (!tool || !installs(tool)) continue;
      const text = [tool.tool, tool.subcommand].filter(Boolean).join(' ');
      return [{ tool, command, instruction, text, manifests: manifests(tool) }];
    }
    return [];
  });
}

interface Installer {
  readonly read: (command: ShellCommand) => ToolCommand | undefined;
  readonly installs: (tool: ToolCommand) => boolean;
  readonly manifests: (tool: ToolCommand) => readonly string[];
}

const poetry = toolReader({ program: /^poetry$/, subcommands: { config: '', install: '', run: '' }, flags: '-n' });
const maven = toolReader({ program: /^mvnw?$/, flags: '--batch-mode -B\n--file -f =' });

const installers: readonly Installer[] = [
  {
    read: npmCommand,
    installs: (npm) => installsProject(npm) && !hasFlag(npm, '--prefix'),
    manifests: () => ['package*.json'],
  },
  { read: yarnCommand, installs: installsWithYarn, manifests: () => ['package.json', 'yarn.lock'] },
  {
    read: (command) => pnpmCommand(command) ?? bunCommand(command),
    installs: (tool) => tool.subcommand === 'install' && tool.operands.length === 0 && !hasFlag(tool, '--global'),
    manifests: ({ tool }) => ['package.json', tool === 'bun' ? 'bun.lock*' : 'pnpm-lock.yaml'],
  },
  {
    read: pipCommand,
    installs: (pip) =>
      pip.subcommand === 'install' &&
      hasFlag(pip, '--requirement') &&
      !hasFlag(pip, '--editable') &&
      !pip.operands.some(({ value }) => /^\.|\//.test(value)),
    manifests: ({ flags }) =>
      flags.flatMap(({ name, value }) => (name === '--requirement' || name === '--constraint' ? (value ?? []) : [])),
  },
  { read: poetry, installs: ({ subcommand }) => subcommand === 'install', manifests: () => [] },
  { read: uvCommand, installs: ({ subcommand }) => subcommand === 'sync', manifests: () => [] },
  {
    read: goCommand,
    installs: ({ subcommand }) => subcommand === 'mod download',
    manifests: () => ['go.mod', 'go.sum'],
  },
  {
    read: bundleCommand,
    installs: ({ subcommand }) => subcommand === 'install',
    manifests: () => ['Gemfile', 'Gemfile.lock'],
  },
  {
    read: composerCommand,
    installs: ({ subcommand }) => subcommand === 'install',
    manifests: () => ['composer.json', 'composer.lock'],
  },
  {
    read: maven,
    installs: ({ operands }) => operands.some(({ value }) => /^dependency:(?:go-offline|resolve)$/.test(value)),
    manifests: () => ['pom.xml'],
  },
  { read: dotnetCommand, installs: ({ subcommand }) => subcommand === 'restore', manifests: () => [] },
  { read: cargoCommand, installs: ({ subcommand }) => subcommand === 'fetch', manifests: () => [] },
];
