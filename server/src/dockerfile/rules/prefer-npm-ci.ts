import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import type { Instruction, Stage } from '../model/nodes';
import { hasFlag, mayHoldFlags } from '../packages/command-line';
import { copySearch } from '../packages/earlier';
import { installsProject, npmCommand } from '../packages/npm';
import { environmentAt, isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/prefer-npm-ci',
  category: 'reproducibility',
  severity: 'warning',
  messages: {
    mayDiffer: '`npm install` may change the copied lock file; `npm ci` installs exactly what it says, or fails.',
  },
  fixes: { useCi: { title: 'Use `npm ci`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const { kind, stage, json } = instruction;
      if (kind !== 'run' || !stage) return;
      const npm = npmCommand(command);
      if (npm?.subcommand !== 'install' || !installsProject(npm) || hasFlag(npm, '--package-lock-only')) return;
      if (hasFlag(npm, '--no-package-lock') || mayHoldFlags(npm)) return;
      if (!hasLockFile(instruction) || isForDevelopment(instruction, stage)) return;
      ctx.report({
        at: npm.span,
        message: 'mayDiffer',
        fixes: [{ title: 'useCi', edits: () => [replace(npm.subcommandSpan, json ? '"ci"' : 'ci')] }],
      });
    },
  },
});

const hasLockFile = copySearch(
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|package(?:-lock)?\*(?:\.json)?|\*\.json)$/,
);

function isForDevelopment(instruction: Instruction, stage: Stage): boolean {
  const mode = environmentAt('NODE_ENV', instruction, instruction.span.end);
  return isDevelopment(stage) || (typeof mode === 'object' && mode.text === 'development');
}
