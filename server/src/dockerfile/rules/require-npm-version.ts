import { defineRule } from '../../lint/rule';
import type { ShellWord } from '../model/shell';
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
        if (!isUnpinnedRepository(word) && !(isRegistryPackage(word) && isUnpinned(word.value))) continue;
        ctx.report({ at: word.span, message: 'unpinned', data: { package: word.value } });
      }
    },
  },
});

/** An address of a repository, or `owner/name` at GitHub, without `#` and what to take of it. */
function isUnpinnedRepository({ value, isLiteral }: ShellWord): boolean {
  if (!isLiteral || value.includes('#')) return false;
  return /^git(?:\+\w+)?:|^git@|^(?:github|gitlab|bitbucket|gist):|^[\w-][\w.-]*\/[\w.-]+$/.test(value);
}

function isUnpinned(value: string): boolean {
  const version = versionOfPackage(value);
  return version === undefined || version === '';
}
