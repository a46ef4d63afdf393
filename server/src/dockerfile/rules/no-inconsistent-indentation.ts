import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-inconsistent-indentation',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/consistent-indentation', 'tally/newline-per-chained-call', 'tally/prefer-formatted-heredocs'],
  messages: { indented: 'This instruction is indented and others are not, as if it belonged to the one above.' },
  fixes: { remove: { title: 'Remove the indentation', safety: 'safe' } },
  on: {
    dockerfile(file, ctx) {
      const steps = file.instructions.filter(({ kind }) => kind !== 'from');
      const indented = file.instructions.filter((instruction) => indentWidth(file, instruction) > 0);
      // Indented below FROM throughout.
      if (steps.length > 1 && steps.every((step) => indented.includes(step))) return;
      for (const { keyword } of indented) {
        const { start } = file.source.lineSpan(file.source.lineAt(keyword.span.start));
        const at = span(start, keyword.span.start);
        ctx.report({
          at: keyword.span,
          message: 'indented',
          fixes: [{ title: 'remove', edits: () => [remove(at)] }],
        });
      }
    },
  },
});

function indentWidth({ source }: DockerfileFile, { span: at }: Instruction): number {
  const { start } = source.lineSpan(source.lineAt(at.start));
  const indent = source.slice(span(start, at.start));
  return /^[ \t]*$/.test(indent) ? indent.length : 0;
}
