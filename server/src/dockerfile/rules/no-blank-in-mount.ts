import { defineRule, type Fix } from '../../lint/rule';
import { type Edit, remove, span } from '../../text/span';
import { isFlagOpen } from '../facts/builder-flags';
import { mountsOf } from '../model/mounts';

export default defineRule({
  id: 'dockerfile/no-blank-in-mount',
  category: 'correctness',
  severity: 'error',
  messages: { comma: 'The blank behind this comma ends `--mount` with an empty option, so the build stops here.' },
  fixes: {
    join: { title: 'Remove the blank', safety: 'safe' },
    removeComma: { title: 'Remove the comma', safety: 'suggestion' },
  },
  on: {
    statement({ file, instruction }, ctx) {
      for (const flag of mountsOf(instruction)) {
        const { end } = flag.span;
        if (!flag.value?.text.endsWith(',') || isFlagOpen(flag, instruction)) continue;
        const comma = span(end - 1, end);
        const gaps = gapsBehind(file.source.text, end);
        const fix: Fix<'join' | 'removeComma'> =
          gaps.length > 0
            ? { title: 'join', edits: () => gaps }
            : { title: 'removeComma', edits: () => [remove(comma)] };
        ctx.report({ at: comma, message: 'comma', fixes: [fix] });
      }
    },
  },
});

/** Removes the blanks between the options that follow, one behind a comma each. */
function gapsBehind(text: string, end: number): readonly Edit[] {
  const option =
    /([ \t]+(?:[\\`][ \t]*\r?\n[ \t]*)?|[\\`][ \t]*\r?\n[ \t]*)((?:[a-z]+=|(?:readonly|readwrite|required|ro|rw)(?=[\s,]))[^\s]*)/y;
  const gaps: Edit[] = [];
  let position = end;
  while (text[position - 1] === ',') {
    option.lastIndex = position;
    const match = option.exec(text);
    if (!match) break;
    gaps.push(remove(span(position, position + (match[1] ?? '').length)));
    position = option.lastIndex;
  }
  return gaps;
}
