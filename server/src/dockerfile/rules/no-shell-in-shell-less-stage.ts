import { defineRule, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import { hasCommentInside, jsonText, plainWords } from '../facts/exec-form';
import { lacksShellAt } from '../facts/missing-shell';
import type { Instruction } from '../model/nodes';
import { baseImage } from '../packages/base-family';

export default defineRule({
  id: 'dockerfile/no-shell-in-shell-less-stage',
  category: 'correctness',
  severity: 'error',
  aliases: ['tally/shell-run-in-scratch'],
  messages: {
    shellForm: '`{image}` holds no shell, which the shell form of `{keyword}` needs.',
    program: '`{image}` holds no shell, so there is no `{program}` to start.',
  },
  fixes: { execForm: { title: 'Write `{keyword}` as a JSON array', safety: 'suggestion' } },
  on: { run: checkShell, cmd: checkShell, entrypoint: checkShell, healthcheck: checkShell },
});

function checkShell(instruction: Instruction, ctx: RuleContext<'shellForm' | 'program', 'execForm'>): void {
  const { stage, kind, json, words, isTrigger, logical } = instruction;
  const [first] = words;
  if (!stage || isTrigger || !first || (kind === 'healthcheck' && !/^\s*(?:--\S*\s+)*CMD\s/i.test(logical.text)))
    return;
  // A mount may bring a shell for this step alone, and a broken array was not meant for one.
  if ((!json && first.text.startsWith('[')) || (kind === 'run' && instruction.flag('mount'))) return;
  if (json && !/^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z)?sh$/.test(first.value)) return;
  if (!lacksShellAt(instruction)) return;

  const image = baseImage(stage)?.text ?? '';
  const keyword = instruction.keyword.text.toUpperCase();
  if (json) {
    ctx.report({ at: first.span, message: 'program', data: { image, program: first.value } });
    return;
  }
  const plain = kind === 'run' || hasCommentInside(instruction) ? undefined : plainWords(instruction);
  ctx.report({
    at: instruction.keyword.span,
    message: 'shellForm',
    data: { image, keyword },
    fixes: plain ? [{ title: 'execForm', data: { keyword }, edits: () => [replace(first.span, jsonText(plain))] }] : [],
  });
}
