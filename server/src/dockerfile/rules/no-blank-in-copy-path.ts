import { defineRule, type RuleContext } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { copyPaths } from '../facts/copy-paths';
import { hasCommentInside, jsonText } from '../facts/exec-form';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-blank-in-copy-path',
  category: 'correctness',
  severity: 'warning',
  messages: { split: 'The builder splits `{path}` at its blanks all the same; a JSON array keeps it together.' },
  fixes: { useJson: { title: 'Write the paths as a JSON array', safety: 'suggestion' } },
  on: { copy: check, add: check },
});

function check(instruction: Instruction, ctx: RuleContext<'split', 'useJson'>): void {
  const { json, words, stage, heredocs } = instruction;
  const [first] = words;
  if (json || !first || !stage || heredocs.length > 0) return;
  const paths = copyPaths(instruction);
  const broken = paths?.find(({ parts }) => parts > 1);
  if (!paths || !broken) return;
  const last = words.at(-1) ?? first;
  const text = jsonText(paths.map(({ value }) => value));
  ctx.report({
    at: broken.at,
    message: 'split',
    data: { path: broken.text },
    fixes: hasCommentInside(instruction)
      ? []
      : [{ title: 'useJson', edits: () => [replace(span(first.span.start, last.span.end), text)] }],
  });
}
