import { defineRule } from '../../lint/rule';
import type { Stage } from '../model/nodes';
import { isShipped } from '../packages/caches';
import { hasFlag, mayHoldFlags } from '../packages/command-line';
import { composerCommand } from '../packages/composer';
import { insertFlag } from '../packages/script-edits';
import { isDevelopment, isSwitchedOn } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/require-composer-no-dev',
  category: 'size',
  severity: 'info',
  aliases: ['tally/php/composer-no-dev-in-production'],
  messages: { development: '`composer install` brings packages for development into the image.' },
  fixes: { skip: { title: 'Add `--no-dev`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const { kind, stage } = instruction;
      if (kind !== 'run' || !stage || !isShipped(instruction) || isDevelopment(stage)) return;
      const composer = composerCommand(command);
      if (composer?.subcommand !== 'install' || hasFlag(composer, '--no-dev', '--dev') || mayHoldFlags(composer))
        return;
      if (isSwitchedOn('COMPOSER_NO_DEV', instruction, composer.span.start)) return;
      if (isRepeatedWithout(stage, composer.span.end)) return;
      ctx.report({
        at: composer.span,
        message: 'development',
        fixes: [{ title: 'skip', edits: () => [insertFlag(composer, instruction, '--no-dev')] }],
      });
    },
  },
});

function isRepeatedWithout({ instructions }: Stage, offset: number): boolean {
  return instructions.some(({ commands }) =>
    commands.some((command) => {
      const composer = composerCommand(command);
      return command.span.start > offset && composer?.subcommand === 'install' && hasFlag(composer, '--no-dev');
    }),
  );
}
