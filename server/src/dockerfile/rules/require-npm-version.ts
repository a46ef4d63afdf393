import { defineRule } from '../../lint/rule';
import { isRegistryPackage, npmCommand, versionOfPackage } from '../packages/npm';

export default defineRule({
  id: 'dockerfile/require-npm-version',
  category: 'reproducibility',
  severity: 'info',
  aliases: ['DL3016', 'kics:npm-install-command-without-pinned-version'],
  messages: { unpinned: '`{package}` has no version, so another build may install another release.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const npm = npmCommand(command);
      if (npm?.subcommand !== 'install') return;
      if (npm.operands.every(({ value }) => value === 'npm')) return;
      for (const word of npm.operands) {
        if (!isRegistryPackage(word) || !isUnpinned(word.value)) continue;
        ctx.report({ at: word.span, message: 'unpinned', data: { package: word.value } });
      }
    },
  },
});

function isUnpinned(value: string): boolean {
  const version = versionOfPackage(value);
  return version === undefined || version === '';
}
