import { defineRule } from '../../lint/rule';
import { insert, remove, span } from '../../text/span';
import { flagTypesOf } from '../facts/builder-flags';
import type { InstructionKind } from '../model/nodes';

const kinds: ReadonlySet<InstructionKind | undefined> = new Set(['add', 'copy', 'from']);

export default defineRule({
  id: 'dockerfile/no-flag-behind-argument',
  category: 'correctness',
  severity: 'error',
  messages: {
    file: '`{flag}` counts as a file here: flags stand in front of the first argument.',
    word: '`{flag}` stands behind the image, where no flag is read, so the build stops here.',
  },
  fixes: { move: { title: 'Move `{flag}` in front of the arguments', safety: 'suggestion' } },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, words, json, keyword, flags } = instruction;
      if (!kinds.has(kind) || json) return;
      for (const [index, word] of words.entries()) {
        const name = /^--([a-z-]+)(?:=|$)/.exec(word.text)?.[1];
        const before = words[index - 1];
        if (!before || !name || !flagTypesOf(kind).has(name) || word.span.end === file.source.text.length) continue;
        const flag = `--${name}`;
        const behind = flags.at(-1)?.span.end ?? keyword.span.end;
        const gap = span(before.span.end, word.span.end);
        const isPlain = !/[\r\n]/.test(file.slice(gap)) && !instruction.flag(name);
        ctx.report({
          at: word.span,
          message: kind === 'from' ? 'word' : 'file',
          data: { flag },
          ...(kind === 'from' ? {} : { atMost: 'warning' }),
          fixes: isPlain
            ? [{ title: 'move', data: { flag }, edits: () => [insert(behind, ` ${word.text}`), remove(gap)] }]
            : [],
        });
      }
    },
  },
});
