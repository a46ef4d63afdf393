import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import { commandWords } from '../packages/command-line';
import { environmentAt } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/require-rails-dummy-key',
  category: 'security',
  severity: 'info',
  aliases: ['tally/ruby/asset-precompile-without-dummy-key', 'tally/ruby/prefer-secret-mounts-for-build-credentials'],
  messages: {
    needsKey: '`assets:precompile` starts Rails, which wants a key: without a dummy a real one has to be in the build.',
  },
  fixes: { dummy: { title: 'Add `SECRET_KEY_BASE_DUMMY=1`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const words = commandWords(command);
      const [program] = words;
      if (!program || !/(?:^|\/)(?:rails|rake|bundle)$/.test(program.value)) return;
      const task = words.find(({ value }) => value === 'assets:precompile');
      if (!task) return;
      const isSet = (name: string) => environmentAt(name, instruction, program.span.start) !== 'unset';
      if (['SECRET_KEY_BASE_DUMMY', 'SECRET_KEY_BASE', 'RAILS_MASTER_KEY'].some(isSet) || hasSecretMount(instruction))
        return;
      ctx.report({
        at: task.span,
        message: 'needsKey',
        fixes: instruction.json
          ? []
          : [{ title: 'dummy', edits: () => [insert(program.span.start, 'SECRET_KEY_BASE_DUMMY=1 ')] }],
      });
    },
  },
});

function hasSecretMount(instruction: Instruction): boolean {
  return mountsOf(instruction).some(
    (mount) => mountType(mount) === 'secret' || /master\.key|credentials/.test(mount.value?.value ?? ''),
  );
}
