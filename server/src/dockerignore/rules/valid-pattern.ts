import { defineRule } from '../../lint/rule';
import { insert, remove, span } from '../../text/span';
import { syntaxProblem } from '../facts/pattern-syntax';

export default defineRule({
  id: 'dockerignore/valid-pattern',
  category: 'correctness',
  severity: 'error',
  messages: {
    openBracket: 'The bracket is never closed, so the builder stops with a syntax error.',
    emptyBracket: 'A set needs a character before its `]`; as it is, the builder stops with a syntax error.',
    brokenRange: 'This set has a range with one end, so the builder stops with a syntax error.',
    reversedRange: 'This range runs backwards, so the builder stops with a syntax error.',
    loneBackslash: 'Nothing follows the backslash, so the builder stops with a syntax error.',
    loneBang: 'A `!` needs a pattern behind it; alone it stops the builder.',
    trailingComment: 'Comments need a line of their own; here these words are a part of the file name.',
    indentedComment: 'Blanks stand before the `#`, so this line is a pattern and no comment.',
  },
  fixes: {
    close: { title: 'Close the bracket', safety: 'suggestion' },
    ownLine: { title: 'Move the comment to a line above', safety: 'suggestion' },
    unindent: { title: 'Remove the blanks before `#`', safety: 'suggestion' },
  },
  on: {
    ignorePattern({ file: { source }, bang, path, span: line }, ctx) {
      if (bang && path.text === '') return ctx.report({ at: bang, message: 'loneBang' });
      if (!bang && path.text.startsWith('#')) {
        const { start } = source.lineSpan(source.lineAt(line.start));
        const blanks = span(source.text[start] === '\uFEFF' ? start + 1 : start, line.start);
        const fixes = [{ title: 'unindent' as const, edits: () => [remove(blanks)] }];
        return ctx.report({ at: line, message: 'indentedComment', atMost: 'warning', fixes });
      }
      const comment = path.text.search(/\s#/);
      // What is broken in front of the comment would break the build without it as well.
      if (comment >= 0 && !syntaxProblem(path.text.slice(0, comment).trimEnd(), path.span.start)) {
        const at = span(path.span.start + comment + 1, line.end);
        const { start } = source.lineSpan(source.lineAt(line.start));
        const above = source.text[start] === '\uFEFF' ? start + 1 : start;
        const before = span(path.span.start + path.text.slice(0, comment).trimEnd().length, line.end);
        const edits = () => [insert(above, source.slice(at) + source.lineEnd), remove(before)];
        return ctx.report({ at, message: 'trailingComment', atMost: 'warning', fixes: [{ title: 'ownLine', edits }] });
      }
      const problem = syntaxProblem(path.text, path.span.start);
      if (!problem) return;
      const { kind, span: at } = problem;
      const isEmpty = at.end - at.start < 2;
      if (kind !== 'openBracket' || isEmpty) return ctx.report({ at, message: kind });
      const close = { title: 'close' as const, edits: () => [insert(at.end, ']')] };
      ctx.report({ at, message: kind, fixes: [close] });
    },
  },
});
