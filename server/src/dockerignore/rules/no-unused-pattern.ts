import { mayOverlap, patternOfPath } from '../../build-context/pattern-relations';
import { defineRule } from '../../lint/rule';
import { comparableLines, type ValidLine } from '../facts/pairs';
import type { IgnoreSurroundings } from '../surroundings';

export default defineRule({
  id: 'dockerignore/no-unused-pattern',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { unused: 'Nothing in this folder matches `{pattern}` now.' },
  on: {
    ignoreContext({ file, around: { tree } }, ctx) {
      if (tree.isCut || tree.entries.length === 0) return;
      for (const line of comparableLines(file)) {
        if (tree.entries.some(({ path }) => line.pattern.matches(path)) || mayMatchInside(line, tree)) continue;
        ctx.report({ at: line.path.span, message: 'unused', data: { pattern: line.pattern.text } });
      }
    },
  },
});

/** Something may lie in a folder that nobody looked into. */
function mayMatchInside({ pattern }: ValidLine, { closed }: IgnoreSurroundings['tree']): boolean {
  return closed.some((path) => {
    const folder = patternOfPath(path);
    return folder !== undefined && mayOverlap(pattern, folder);
  });
}
