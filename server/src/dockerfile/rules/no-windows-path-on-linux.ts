import { defineRule, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import { hasLinuxBase } from '../facts/windows-bases';
import type { Instruction } from '../model/nodes';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-windows-path-on-linux',
  category: 'correctness',
  severity: 'warning',
  messages: {
    drive: 'Linux knows no drives: `{path}` becomes a directory with that odd name.',
    backslash: 'Linux separates directories with `/`: `{path}` becomes one odd name.',
  },
  fixes: { useSlashes: { title: 'Write `{path}`', safety: 'suggestion' } },
  on: {
    copy: checkDestination,
    add: checkDestination,
    workdir(instruction, ctx) {
      checkPath(instruction.words[0], instruction, ctx);
    },
    volume(instruction, ctx) {
      for (const word of instruction.words) checkPath(word, instruction, ctx);
    },
  },
});

function checkDestination(instruction: Instruction, ctx: RuleContext<'drive' | 'backslash', 'useSlashes'>): void {
  checkPath(instruction.destination, instruction, ctx);
}

function checkPath(
  word: Word | undefined,
  { stage }: Instruction,
  ctx: RuleContext<'drive' | 'backslash', 'useSlashes'>,
): void {
  if (!word || !stage || !hasLinuxBase(stage)) return;
  const { value, text, span } = word;
  const hasDrive = /^[A-Za-z]:(?:[\\/]|$)/.test(value);
  // A backslash in front of a blank or of a sign escapes it.
  if (!hasDrive && !/^[\w./-]*\\[\w-]+(?:\\[\w.-]*)*$/.test(value)) return;
  const path = value.replace(/^[A-Za-z]:/, '').replace(/\\+/g, '/') || '/';
  const quote = /^["']/.exec(text)?.[0] ?? '';
  ctx.report({
    at: span,
    message: hasDrive ? 'drive' : 'backslash',
    data: { path: value },
    fixes: [{ title: 'useSlashes', data: { path }, edits: () => [replace(span, `${quote}${path}${quote}`)] }],
  });
}
