import { defineRule } from '../../lint/rule';
import { hasFlag } from '../packages/command-line';
import { isNamedRequirement, pipCommand } from '../packages/pip';

export default defineRule({
  id: 'dockerfile/require-pip-version',
  category: 'reproducibility',
  severity: 'info',
  aliases: ['DL3013', 'kics:unpinned-package-version-in-pip-install'],
  messages: { unpinned: '`{package}` has no version, so another build may install another release.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const pip = pipCommand(command);
      if (pip?.subcommand !== 'install' || hasFlag(pip, '--constraint')) return;
      const packages = pip.operands.filter(isNamedRequirement);
      if (packages.every(({ value }) => /^(?:pip|setuptools|wheel)$/i.test(value))) return;
      for (const { value, span: at } of packages) {
        if (!/[=<>~!]/.test(value)) ctx.report({ at, message: 'unpinned', data: { package: value } });
      }
    },
  },
});
