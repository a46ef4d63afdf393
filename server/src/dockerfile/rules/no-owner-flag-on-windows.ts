import { defineRule, type RuleContext } from '../../lint/rule';
import { removeFlag } from '../facts/flag-edits';
import { hasWindowsBase } from '../facts/windows-bases';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-owner-flag-on-windows',
  category: 'correctness',
  severity: 'warning',
  aliases: ['tally/windows/no-chown-flag'],
  messages: {
    chown: 'Files of Windows images have no owner by number: `--chown` does nothing here.',
    chmod: 'Files of Windows images have no mode bits: `--chmod` is not supported here.',
  },
  fixes: { remove: { title: 'Remove `--{flag}`', safety: 'safe' } },
  on: { copy: check, add: check },
});

function check(instruction: Instruction, ctx: RuleContext<'chown' | 'chmod', 'remove'>): void {
  if (!instruction.stage || !hasWindowsBase(instruction.stage)) return;
  for (const flag of instruction.flags) {
    if (flag.name !== 'chown' && flag.name !== 'chmod') continue;
    ctx.report({
      at: flag.span,
      message: flag.name,
      fixes: [{ title: 'remove', data: { flag: flag.name }, edits: () => [removeFlag(flag, instruction)] }],
    });
  }
}
