import { defineRule } from '../../lint/rule';
import type { Instruction } from '../model/nodes';
import { isShipped } from '../packages/caches';
import { hasFlag } from '../packages/command-line';
import { gitCommand } from '../packages/git';

export default defineRule({
  id: 'dockerfile/no-full-git-clone',
  category: 'size',
  severity: 'hint',
  offByDefault: true,
  messages: {
    full: 'This clone brings the whole history into the layer; `--depth 1` brings one commit.',
    moving: 'This clone takes what the default branch holds today, and the cached step never sees later commits.',
  },
  on: {
    run(instruction, ctx) {
      const { commands, isTrigger } = instruction;
      if (isTrigger || !isShipped(instruction)) return;
      for (const command of commands) {
        const git = gitCommand(command);
        if (git?.subcommand !== 'clone' || git.operands.length === 0 || isSettled(instruction, command.span.end))
          continue;
        if (hasFlag(git, '--mirror', '--bare') || /^\.{0,2}\//.test(git.operands[0]?.value ?? '')) continue;
        const isShallow = hasFlag(git, '--depth', '--shallow-since', '--filter');
        if (isShallow && hasFlag(git, '--branch')) continue;
        ctx.report({ at: git.span, message: isShallow ? 'moving' : 'full' });
      }
    },
  },
});

/** A later command of the step takes a commit of its own, or removes the history. */
function isSettled({ commands }: Instruction, offset: number): boolean {
  return commands.some((command) => {
    if (command.span.start < offset) return false;
    const removes =
      /^(?:rm|find)$/.test(command.name.value) && command.args.some(({ value }) => /\.git\b|\*/.test(value));
    return removes || /^(?:checkout|reset|switch|fetch)$/.test(gitCommand(command)?.subcommand ?? '');
  });
}
