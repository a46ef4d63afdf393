import { defineRule } from '../../lint/rule';
import { variablesOf } from '../model/variables';
import { bundleCommand } from '../packages/bundle';
import { hasMountOn, isCleanedAfter, isShipped } from '../packages/caches';
import { hasFlag } from '../packages/command-line';
import { appendCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-bundler-cache-in-layer',
  category: 'size',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/ruby/leftover-bundler-cache', 'tally/ruby/prefer-bundler-cache-mount'],
  messages: { left: 'The downloaded gem files stay in the layer beside the installed ones.' },
  fixes: { remove: { title: 'Remove them at the end of this `RUN`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const { stage, kind, isTrigger } = instruction;
      const bundle = kind === 'run' && stage && !isTrigger ? bundleCommand(command) : undefined;
      if (!stage || bundle?.subcommand !== 'install' || hasFlag(bundle, '--no-cache') || !isShipped(instruction))
        return;
      if (hasMountOn(instruction, /bundle|gems?(?:\/|$)|\/cache$/)) return;
      const isCleaned = isCleanedAfter(
        instruction,
        command.span.start,
        ({ name, args }) =>
          /(?:^|\/)(?:rm|find)$/.test(name.value) && args.some(({ value }) => /cache|bundle/i.test(value)),
      );
      if (isCleaned) return;
      const hasPath = variablesOf(stage.file).definitionAt('BUNDLE_PATH', instruction) !== undefined;
      const folder = hasPath ? '"$BUNDLE_PATH"/ruby/*/cache' : '"$GEM_HOME"/cache';
      const edit = appendCommand(instruction, `rm -rf ${folder}`);
      ctx.report({ at: bundle.span, message: 'left', fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [] });
    },
  },
});
