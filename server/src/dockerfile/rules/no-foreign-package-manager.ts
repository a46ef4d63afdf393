import { defineRule } from '../../lint/rule';
import { type BaseFamily, baseFamily, baseImage } from '../packages/base-family';
import { commandWords, programOf } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/no-foreign-package-manager',
  category: 'correctness',
  severity: 'warning',
  messages: {
    absent: '`{image}` has no `{program}`; its package manager is `{own}`.',
    none: '`{image}` has no package manager, so `{program}` is not found.',
  },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      const command = instruction.commands.find((candidate) => isForeignManager(candidate, instruction));
      const family = stage && baseFamily(stage);
      const [name] = command ? commandWords(command) : [];
      if (!command || !family || !name || command.args.length === 0) return;
      const data = { image: baseImage(stage)?.text ?? '', program: programOf(command), own: owns[family] };
      ctx.report({ at: name.span, message: family === 'none' ? 'none' : 'absent', data });
    },
  },
});

const owns: Readonly<Record<BaseFamily, string>> = {
  alpine: 'apk',
  arch: 'pacman',
  debian: 'apt-get',
  none: '',
  rpm: 'dnf',
  suse: 'zypper',
};
