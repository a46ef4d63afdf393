import { defineRule } from '../../lint/rule';
import { insert, remove, span } from '../../text/span';
import { indentOf } from '../facts';
import { remarkBehind } from '../facts/loose-words';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-comment-behind-arguments',
  category: 'correctness',
  severity: 'error',
  messages: {
    stops: 'Behind arguments `#` begins no comment but one more argument, so the build or the container fails.',
    kept: 'Behind arguments `#` begins no comment: this text becomes part of what `{keyword}` sets.',
  },
  fixes: { move: { title: 'Move the comment above the instruction', safety: 'suggestion' } },
  on: {
    statement({ file, instruction }, ctx) {
      const remark = remarkBehind(instruction, file);
      if (!remark) return;
      const { start, end, text } = remark;
      const { source } = file;
      const owner = file.instructions.find(({ span: at }) => at.end >= end) ?? instruction;
      const line = source.lineSpan(source.lineAt(owner.span.start)).start;
      const blanks = /(?<![ \t])[ \t]*$/.exec(source.text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0;
      const isStored = isStoredQuietly(instruction);
      ctx.report({
        at: span(start, end),
        message: isStored ? 'kept' : 'stops',
        data: { keyword: instruction.keyword.text.toUpperCase() },
        ...(isStored ? { atMost: 'warning' } : {}),
        fixes:
          end === instruction.argumentSpan.end && line !== 0
            ? [
                {
                  title: 'move',
                  edits: () => [
                    insert(line, `${indentOf(file, owner)}${text}${source.lineEnd}`),
                    remove(span(start - blanks, end)),
                  ],
                },
              ]
            : [],
      });
    },
  },
});

/** The build goes on with it. */
function isStoredQuietly({ kind, pairs }: Instruction): boolean {
  if (kind === 'env' || kind === 'label') return pairs.length === 1;
  return kind === 'arg' || kind === 'volume' || kind === 'workdir';
}
