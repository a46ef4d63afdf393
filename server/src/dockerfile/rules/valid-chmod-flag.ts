import { defineRule, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import type { Instruction } from '../model/nodes';

const octal = /^0*[0-7]{1,4}$/;
/** Understood from frontend 1.14 on. */
const symbolic = /^[ugoa]*[-+=][rwxXstugo]*(?:,[ugoa]*[-+=][rwxXstugo]*)*$/;

export default defineRule({
  id: 'dockerfile/valid-chmod-flag',
  category: 'correctness',
  severity: 'error',
  messages: {
    unreadable: '`{value}` is no mode: `--chmod` takes octal digits such as `755`, or letters such as `u+x`.',
  },
  fixes: { use: { title: 'Use `--chmod={mode}`', safety: 'suggestion' } },
  on: { copy: checkMode, add: checkMode },
});

function checkMode(instruction: Instruction, ctx: RuleContext<'unreadable', 'use'>): void {
  const value = instruction.flag('chmod')?.value;
  if (!value?.value || value.hasVariable || instruction.words.length === 0) return;
  if (octal.test(value.value) || symbolic.test(value.value)) return;
  ctx.report({
    at: value.span,
    message: 'unreadable',
    data: { value: value.value },
    fixes: ['755', '644'].map((mode) => ({ title: 'use', data: { mode }, edits: () => [replace(value.span, mode)] })),
  });
}
