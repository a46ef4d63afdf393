import { defineRule, type RuleContext } from '../../lint/rule';
import { isExported } from '../facts';
import { isRemovedAfter, isSecretFile } from '../facts/secret-files';
import { mountOption, mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-copied-secret-file',
  category: 'security',
  severity: 'error',
  aliases: ['DS-0031'],
  messages: { copied: '`{file}` usually holds secrets, and everyone who can pull the image can read it.' },
  on: { copy: reportFiles, add: reportFiles },
});

function reportFiles(instruction: Instruction, ctx: RuleContext<'copied', never>): void {
  const { stage, sources, destination } = instruction;
  if (!stage || !destination) return;
  // Keys that vouch for packages are public.
  if (/apt|keyring|rpm-gpg|pki\/rpm/i.test(destination.value)) return;
  for (const { value, span, hasVariable } of sources) {
    if (hasVariable || !isSecretFile(value) || isRemovedAfter(value, instruction)) continue;
    if (/\.npmrc$/.test(value) && takesTokenFromMount(instruction)) continue;
    const mayBeHarmless = !isExported(stage) || /\.npmrc$/.test(value) || instruction.flag('from') !== undefined;
    ctx.report({
      at: span,
      message: 'copied',
      data: { file: value },
      ...(mayBeHarmless ? { atMost: 'warning' as const } : {}),
    });
  }
}

/** A step of the stage gets its token from a secret mount, so the file only names the variable. */
function takesTokenFromMount({ stage }: Instruction): boolean {
  return (
    stage?.instructions.some((step) =>
      mountsOf(step).some((mount) => mountType(mount) === 'secret' && mountOption(mount, 'env') !== undefined),
    ) ?? false
  );
}
