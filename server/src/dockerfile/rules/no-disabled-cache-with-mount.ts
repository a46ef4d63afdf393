import { defineRule } from '../../lint/rule';
import { mountOption, mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { apkCommand } from '../packages/apk';
import { hasFlag, type ToolCommand, type ToolFlag } from '../packages/command-line';
import { goCommand } from '../packages/go';
import { npmCommand } from '../packages/npm';
import { pipCommand } from '../packages/pip';
import { removeCommand, removeWord } from '../packages/script-edits';
import { uvCommand } from '../packages/uv';
import { yarnCommand } from '../packages/yarn';

export default defineRule({
  id: 'dockerfile/no-disabled-cache-with-mount',
  category: 'speed',
  severity: 'hint',
  messages: {
    flag: '`{flag}` turns off the cache that this `RUN` mounts at `{target}`.',
    clean: '`{command}` empties the cache that this `RUN` mounts at `{target}`, in every build.',
  },
  fixes: {
    removeFlag: { title: 'Remove `{flag}`', safety: 'suggestion' },
    removeCommand: { title: 'Remove the command', safety: 'suggestion' },
  },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const targets = cacheTargets(instruction);
      if (targets.length === 0) return;
      const found = disablingFlag(command) ?? emptyingCommand(command);
      const target = found && targets.find((path) => found.cache.test(path));
      if (!found || !target) return;
      const { tool, flag } = found;
      const word = flag && command.args.find(({ span: at }) => at.start === flag.span.start);
      if (word) {
        const edit = removeWord(word, instruction);
        const data = { flag: word.value, target };
        ctx.report({
          at: word.span,
          message: 'flag',
          data,
          fixes: edit ? [{ title: 'removeFlag', data, edits: () => [edit] }] : [],
        });
      } else if (!flag) {
        const edit = removeCommand(instruction, command);
        ctx.report({
          at: tool.span,
          message: 'clean',
          data: { command: `${tool.tool} ${tool.subcommand}`, target },
          fixes: edit ? [{ title: 'removeCommand', edits: () => [edit] }] : [],
        });
      }
    },
  },
});

interface Disabling {
  readonly tool: ToolCommand;
  readonly flag?: ToolFlag;
  readonly cache: RegExp;
}

function cacheTargets(instruction: Instruction): readonly string[] {
  return mountsOf(instruction)
    .filter((mount) => mountType(mount) === 'cache')
    .map((mount) => mountOption(mount, 'target', 'dst', 'destination')?.value ?? '');
}

function disablingFlag(command: ShellCommand): Disabling | undefined {
  const pip = pipCommand(command);
  if (pip) return withFlag(pip, '--no-cache-dir', /\.cache\/pip\/?$/);
  const apk = apkCommand(command);
  if (apk) return withFlag(apk, '--no-cache', /^\/(?:var\/cache\/apk|etc\/apk\/cache)\/?$/);
  const uv = uvCommand(command);
  return uv && withFlag(uv, '--no-cache', /\.cache\/uv\/?$/);
}

function withFlag(tool: ToolCommand, name: string, cache: RegExp): Disabling | undefined {
  const flag = tool.flags.find((candidate) => candidate.name === name);
  return flag && { tool, flag, cache };
}

function emptyingCommand(command: ShellCommand): Disabling | undefined {
  const npm = npmCommand(command);
  if (npm?.subcommand === 'cache clean') return { tool: npm, cache: /\.npm\/?$/ };
  const yarn = yarnCommand(command);
  if (yarn?.subcommand === 'cache clean') return { tool: yarn, cache: /\.cache\/yarn\/?$|\.yarn(?:\/cache)?\/?$/ };
  const pip = pipCommand(command);
  if (pip?.subcommand === 'cache purge') return { tool: pip, cache: /\.cache\/pip\/?$/ };
  const go = goCommand(command);
  const isModules = go?.subcommand === 'clean' && hasFlag(go, '-modcache');
  return go && isModules ? { tool: go, cache: /\/go\/pkg\/mod\/?$/ } : undefined;
}
