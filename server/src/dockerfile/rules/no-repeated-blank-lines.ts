import { defineRule } from '../../lint/rule';
import { type Edit, remove, span } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-repeated-blank-lines',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/no-multiple-empty-lines', 'tally/newline-between-instructions'],
  messages: {
    between: 'One empty line is enough to part two blocks.',
    edge: 'Empty lines at the {edge} of the file part nothing.',
  },
  fixes: { remove: { title: 'Remove the empty lines', safety: 'safe' } },
  on: {
    dockerfile(file, ctx) {
      const { source } = file;
      for (const { first, last } of blankRuns(file)) {
        const isFirst = first === 0;
        const isLast = last === source.lineCount - 1;
        if (last === first && !isFirst) continue;
        const kept = isFirst || isLast ? first : first + 1;
        const at = span(source.fullLineSpan(kept).start, source.fullLineSpan(last).end);
        if (at.start === at.end) continue;
        const edit = isFirst && startsWithComment(file, last + 1) ? undefined : remove(at);
        ctx.report({
          at,
          message: isFirst || isLast ? 'edge' : 'between',
          data: { edge: isFirst ? 'beginning' : 'end' },
          fixes: edit ? [{ title: 'remove', edits: (): readonly Edit[] => [edit] }] : [],
        });
      }
    },
  },
});

/** Lines of blanks that follow each other, outside of instructions; the line behind the last line end counts as one. */
function* blankRuns({ source, instructions }: DockerfileFile): Generator<{ first: number; last: number }> {
  let next = 0;
  let first = -1;
  for (let line = 0; line <= source.lineCount; line++) {
    const { start, end } = source.lineSpan(line);
    while ((instructions[next]?.span.end ?? Number.POSITIVE_INFINITY) < start) next++;
    const isInside = (instructions[next]?.span.start ?? Number.POSITIVE_INFINITY) < start;
    const isBlank = line < source.lineCount && !isInside && source.slice({ start, end }).trim() === '';
    if (isBlank && first < 0) first = line;
    if (!isBlank && first >= 0) {
      yield { first, last: line - 1 };
      first = -1;
    }
  }
}

/** In the first line a comment may become a directive. */
function startsWithComment({ source }: DockerfileFile, line: number): boolean {
  return source.slice(source.lineSpan(line)).trimStart().startsWith('#');
}
