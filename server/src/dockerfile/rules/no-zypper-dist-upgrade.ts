import { defineRule } from '../../lint/rule';
import { baseImage } from '../packages/base-family';
import { isForeignManager } from '../packages/managers';
import { zypperCommand } from '../packages/zypper';

export default defineRule({
  id: 'dockerfile/no-zypper-dist-upgrade',
  category: 'reproducibility',
  severity: 'warning',
  aliases: ['DL3035'],
  messages: { upgrades: '`zypper dist-upgrade` may move the image to another release than the tag of its base says.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const zypper = zypperCommand(command);
      if (zypper?.subcommand !== 'dist-upgrade' || isForeignManager(command, instruction)) return;
      const image = instruction.stage && baseImage(instruction.stage);
      if (/tumbleweed/i.test(image?.text ?? '')) return;
      ctx.report({ at: zypper.span, message: 'upgrades' });
    },
  },
});
