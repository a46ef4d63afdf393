import { defineRule } from '../../lint/rule';
import { type Edit, insert } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import { bundleCommand } from '../packages/bundle';
import { isShipped } from '../packages/caches';
import { hasFlag } from '../packages/command-line';
import { settingSearch } from '../packages/settings';
import { environmentAt, isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/require-bundle-deployment',
  category: 'reproducibility',
  severity: 'info',
  aliases: ['tally/ruby/missing-bundle-deployment', 'tally/ruby/missing-bundle-without-development'],
  messages: {
    lock: 'Without `BUNDLE_DEPLOYMENT` Bundler may rewrite the lock file, so the image differs from what was tested.',
    groups: 'Without `BUNDLE_WITHOUT` the gems for development get into the image.',
  },
  fixes: { set: { title: 'Set `{variables}`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const bundle = bundleCommand(command);
      const { kind, stage } = instruction;
      if (!bundle || kind !== 'run' || !stage || !isShipped(instruction) || isDevelopment(stage)) return;
      if (bundle.subcommand !== 'install' || hasFlag(bundle, '--gemfile')) return;
      const isSet = (...names: readonly string[]) =>
        names.some((name) => environmentAt(name, instruction, bundle.toolSpan.start) !== 'unset');
      if (isSet('BUNDLE_APP_CONFIG') || isConfigured(instruction, command.span.start)) return;
      const isHeld = isSet('BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN') || hasFlag(bundle, '--deployment', '--frozen');
      const isLean = isSet('BUNDLE_WITHOUT', 'BUNDLE_ONLY') || hasFlag(bundle, '--without');
      if (isHeld && isLean) return;
      const variables = [isHeld ? '' : 'BUNDLE_DEPLOYMENT=1', isLean ? '' : 'BUNDLE_WITHOUT=development']
        .join(' ')
        .trim();
      ctx.report({
        at: bundle.span,
        message: isHeld ? 'groups' : 'lock',
        fixes: instruction.isTrigger
          ? []
          : [{ title: 'set', data: { variables }, edits: () => [envAbove(instruction, stage, variables)] }],
      });
    },
  },
});

const isConfigured = settingSearch(/bundler? config\b|\.bundle\b/);

function envAbove(instruction: Instruction, { file }: Stage, variables: string): Edit {
  const line = `${indentOf(file, instruction)}${inCaseOf(instruction.keyword.text, 'env')} ${variables}`;
  return insert(offsetAbove(file, instruction), `${line}${file.source.lineEnd}`);
}
