import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { anchorsOf } from '../facts/anchors';

export default defineRule({
  id: 'compose/no-unused-anchor',
  category: 'clarity',
  severity: 'hint',
  tag: 'unnecessary',
  messages: { isUnused: 'No alias `*{name}` uses this anchor.' },
  fixes: { removeAnchor: { title: 'Remove `&{name}`', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      const { text } = file.source;
      const isSound = file.problems.length === 0;
      for (const { anchors } of anchorsOf(file)) {
        for (const { aliases, mark, span: at } of anchors) {
          if (aliases.length > 0) continue;
          const data = { name: mark.name };
          const isLast = !/^[ \t]+[^\s#]/.test(text.slice(at.end, at.end + 200));
          const blanksBefore =
            /(?<![ \t])[ \t]*$/.exec(text.slice(Math.max(0, at.start - 200), at.start))?.[0].length ?? 0;
          const blanksBehind = /^[ \t]*/.exec(text.slice(at.end, at.end + 200))?.[0].length ?? 0;
          const whole = isLast ? span(at.start - blanksBefore, at.end) : span(at.start, at.end + blanksBehind);
          ctx.report({
            at,
            message: 'isUnused',
            data,
            fixes: isSound ? [{ title: 'removeAnchor', data, edits: () => [remove(whole)] }] : [],
          });
        }
      }
    },
  },
});
