import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { baseImage } from '../packages/base-family';
import { hasFlag } from '../packages/command-line';
import { gemCommand } from '../packages/gem';
import { removeCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-redundant-bundler',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/ruby/redundant-bundler-install'],
  messages: { included: 'The image `{image}` already has Bundler.' },
  fixes: { remove: { title: 'Remove the command', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const { kind, stage } = instruction;
      const image = stage && baseImage(stage);
      if (kind !== 'run' || !image || imageName(image) !== 'ruby') return;
      const gem = gemCommand(command);
      const isBundler =
        gem?.subcommand === 'install' && gem.operands.length === 1 && gem.operands[0]?.value === 'bundler';
      if (!gem || !isBundler || hasFlag(gem, '--version')) return;
      const edit = removeCommand(instruction, command);
      ctx.report({
        at: gem.span,
        message: 'included',
        data: { image: image.text },
        fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
      });
    },
  },
});
