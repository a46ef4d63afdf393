import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { topDirectives } from '../facts/directive-lines';
import { isLineDone } from '../facts/written-lines';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/valid-escape-directive',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:INVALID_ESCAPE_DIRECTIVE'],
  messages: { invalid: '`escape` is a backslash or a backtick; with any other value the build stops here.' },
  fixes: {
    backslash: { title: 'Use the backslash', safety: 'suggestion' },
    backtick: { title: 'Use the backtick', safety: 'suggestion' },
  },
  on: {
    dockerfile(file, ctx) {
      const directive = topDirectives(file).find(({ name }) => name === 'escape');
      if (!directive || directive.value === '\\' || directive.value === '`') return;
      const { valueSpan: at, line } = directive;
      if (!isLineDone(file, line.end)) return;
      const backslash = { title: 'backslash' as const, edits: () => [replace(at, '\\')] };
      const backtick = { title: 'backtick' as const, edits: () => [replace(at, '`')] };
      const needsBacktick = isWindows(file.stages[0]);
      ctx.report({ at, message: 'invalid', fixes: needsBacktick ? [backtick, backslash] : [backslash, backtick] });
    },
  },
});
