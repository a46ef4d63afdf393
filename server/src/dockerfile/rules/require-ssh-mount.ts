import { defineRule } from '../../lint/rule';
import { addFlag } from '../facts/flag-edits';
import { mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import { programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/require-ssh-mount',
  category: 'correctness',
  severity: 'error',
  messages: { noAgent: 'This clones over SSH, and the step has no key to do so.' },
  fixes: { addMount: { title: 'Add `--mount=type=ssh`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run' || programOf(command) !== 'git') return;
      if (!command.args.some(({ value }) => /^(?:clone|fetch|ls-remote|pull|submodule)$/.test(value))) return;
      const address = command.args.find(({ value }) => /^(?:ssh:\/\/|[\w.-]+@[\w.-]+:(?!\/\/))/.test(value));
      if (!address || hasOtherWay(instruction)) return;
      ctx.report({
        at: address.span,
        message: 'noAgent',
        fixes: [{ title: 'addMount', edits: () => [addFlag(instruction, '--mount=type=ssh')] }],
      });
    },
  },
});

/** A mount, a key that is there already, or a setting that turns the address into another one. */
function hasOtherWay(instruction: Instruction): boolean {
  if (mountsOf(instruction).some((mount) => /^(?:ssh|secret)$/.test(mountType(mount)) || mount.value?.hasVariable))
    return true;
  const { source } = instruction.stage?.file ?? {};
  const before = source?.text.slice(0, instruction.span.end) ?? '';
  return /insteadOf|\.ssh\/|id_(?:rsa|ed25519|ecdsa)|SSH_AUTH_SOCK|GIT_SSH_COMMAND(?:(?!GIT_SSH_COMMAND)[^\n])*-i |ssh-add|SSH_(?:PRIVATE_)?KEY/i.test(
    before
      .replace(/known_hosts|\.ssh\/config/g, '')
      .replace(/mkdir(?:(?!mkdir)[^\n])*\.ssh\/?/g, '')
      .replace(/\.ssh\/(?=\s|$)/g, ''),
  );
}
