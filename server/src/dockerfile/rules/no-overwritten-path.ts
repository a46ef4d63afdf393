import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { rootBase } from '../facts/base-images';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-overwritten-path',
  category: 'correctness',
  severity: 'warning',
  messages: { overwritten: 'Without `$PATH` in it this hides `/usr/bin` and `/bin`, where all basic commands lie.' },
  fixes: { append: { title: 'Append `:$PATH`', safety: 'suggestion' } },
  on: {
    env(instruction, ctx) {
      const { pairs, stage, isTrigger } = instruction;
      if (!stage || isTrigger || isWindows(stage) || hasNoCommands(instruction)) return;
      for (const { name, value } of pairs) {
        if (name.value !== 'PATH' || !value?.value || !hidesSystem(value.value)) continue;
        ctx.report({
          at: value.span,
          message: 'overwritten',
          fixes: value.text.startsWith("'")
            ? []
            : [{ title: 'append', edits: () => [insert(endInQuotes(value), ':$PATH')] }],
        });
      }
    },
  },
});

/** From an unknown or empty base nothing is hidden that was there before. */
function hasNoCommands({ stage }: Instruction): boolean {
  const image = stage && rootBase(stage);
  return !image || /distroless|chainguard|^scratch$/.test(image.text);
}

/** Any variable that is called like a path may hold the old one. */
function hidesSystem(value: string): boolean {
  if (/\$\{?\w*PATH/i.test(value) || !/^[/~$.]/.test(value)) return false;
  return !value.split(':').some((entry) => /^\/(?:usr\/)?bin\/?$/.test(entry));
}

function endInQuotes({ text, span }: Word): number {
  return text.endsWith('"') ? span.end - 1 : span.end;
}
