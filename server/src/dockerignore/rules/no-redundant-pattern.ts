import { covers } from '../../build-context/pattern-relations';
import { defineRule } from '../../lint/rule';
import { withoutLine } from '../facts/appending';
import { comparableLines, kinOf, type ValidLine } from '../facts/pairs';
import { lineNumber } from '../model/lookup';

export default defineRule({
  id: 'dockerignore/no-redundant-pattern',
  category: 'clarity',
  severity: 'hint',
  tag: 'unnecessary',
  messages: {
    repeated: 'Line {line} says the same, so this one has no effect.',
    covered: '`{pattern}` in line {line} has this in it, so this line has no effect.',
  },
  fixes: { remove: { title: 'Remove the line', safety: 'safe' } },
  on: {
    ignoreFile(file, ctx) {
      for (const run of runsOf(comparableLines(file))) {
        const kin = kinOf(run);
        for (const line of run) {
          const other = kin(line).find((each) => makesNeedless(each, line));
          if (!other) continue;
          ctx.report({
            at: line.span,
            message: other.pattern.pattern === line.pattern.pattern ? 'repeated' : 'covered',
            data: { line: String(lineNumber(file, other.span)), pattern: other.pattern.text },
            related: [{ span: other.span, message: 'The line that makes it needless' }],
            fixes: [{ title: 'remove', edits: () => [withoutLine(file, line.span)] }],
          });
        }
      }
    },
  },
});

/** Lines of one kind without one of the other between them: their order means nothing. */
function runsOf(lines: readonly ValidLine[]): readonly (readonly ValidLine[])[] {
  const runs: ValidLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0] && run[0].pattern.isException === line.pattern.isException) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Of two that match the same, the first one stays. */
function makesNeedless(other: ValidLine, line: ValidLine): boolean {
  if (other === line || !covers(other.pattern, line.pattern)) return false;
  return other.span.start < line.span.start || !covers(line.pattern, other.pattern);
}
