import { covers, mayOverlap } from '../../build-context/pattern-relations';
import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { withoutLine } from '../facts/appending';
import { comparableLines, kinOf, type ValidLine } from '../facts/pairs';
import { lineNumber } from '../model/lookup';
import type { IgnoreFile } from '../model/nodes';

export default defineRule({
  id: 'dockerignore/no-ineffective-exception',
  category: 'correctness',
  severity: 'warning',
  messages: {
    overruled: 'Line {line} takes this out again, for the last line that matches decides.',
    needless: 'No line above takes out what this brings back, so it has no effect.',
  },
  fixes: {
    move: { title: 'Move the exception below line {line}', safety: 'suggestion' },
    remove: { title: 'Remove the line', safety: 'suggestion' },
  },
  on: {
    ignoreFile(file, ctx) {
      const lines = comparableLines(file);
      const kin = kinOf(lines.filter(({ pattern }) => !pattern.isException));
      for (const line of lines) {
        if (!line.pattern.isException) continue;
        const later = kin(line).findLast((each) => each.span.start > line.span.start && overrules(each, line));
        if (later) {
          const data = { line: String(lineNumber(file, later.span)) };
          const fix = { title: 'move' as const, data, edits: () => moveBelow(file, line, later) };
          const related = [{ span: later.span, message: 'Takes it out again' }];
          ctx.report({ at: line.span, message: 'overruled', data, related, fixes: [fix] });
        } else if (!kin(line).some((each) => each.span.start < line.span.start && mayNeed(each, line))) {
          const fix = { title: 'remove' as const, edits: () => [withoutLine(file, line.span)] };
          ctx.report({ at: line.span, message: 'needless', fixes: [fix] });
        }
      }
    },
  },
});

/** A wider exclusion; a narrower one behind an exception is there on purpose. */
function overrules(later: ValidLine, exception: ValidLine): boolean {
  return covers(later.pattern, exception.pattern);
}

function mayNeed(earlier: ValidLine, exception: ValidLine): boolean {
  return mayOverlap(earlier.pattern, exception.pattern);
}

function moveBelow(file: IgnoreFile, line: ValidLine, later: ValidLine) {
  const { source } = file;
  return [withoutLine(file, line.span), insert(later.span.end, source.lineEnd + source.slice(line.span))];
}
