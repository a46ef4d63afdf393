import { defineRule } from '../../lint/rule';
import type { ShellCommand } from '../model/shell';
import { hasMountOn, isCleanedAfter, isShipped, removesPath } from '../packages/caches';
import { hasFlag } from '../packages/command-line';
import { copySearch } from '../packages/earlier';
import { appendCommand } from '../packages/script-edits';
import { yarnCommand } from '../packages/yarn';

export default defineRule({
  id: 'dockerfile/no-yarn-cache-in-layer',
  category: 'size',
  severity: 'info',
  aliases: ['DL3060'],
  messages: { cacheStays: 'What `yarn` loaded into its cache stays in this layer.' },
  fixes: { clean: { title: 'Add `yarn cache clean` at the end', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const command = instruction.commands.findLast(installs);
      const yarn = command && yarnCommand(command);
      if (!yarn || !isShipped(instruction) || hasMountOn(instruction, /yarn|\.cache$|^\/root$/)) return;
      if (isCleanedAfter(instruction, yarn.span.end, cleans) || usesNewerYarn(instruction)) return;

      const edit = appendCommand(instruction, 'yarn cache clean');
      ctx.report({
        at: yarn.span,
        message: 'cacheStays',
        fixes: edit ? [{ title: 'clean', edits: () => [edit] }] : [],
      });
    },
  },
});

function installs(command: ShellCommand): boolean {
  const yarn = yarnCommand(command);
  return yarn !== undefined && yarn.subcommand === 'install' && !hasFlag(yarn, '--cache-folder', '--immutable');
}

function cleans(command: ShellCommand): boolean {
  return yarnCommand(command)?.subcommand === 'cache clean' || removesPath(command, /yarn|\.cache/);
}

/** Yarn 2 and newer keep their cache in the project, where it may be meant to stay. */
const usesNewerYarn = copySearch(/\.yarn(?:rc\.yml|\/|$)|\.pnp\.c?js/);
