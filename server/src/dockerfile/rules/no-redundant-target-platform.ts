import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-redundant-target-platform',
  category: 'clarity',
  severity: 'info',
  tag: 'unnecessary',
  aliases: ['DL3065', 'RedundantTargetPlatform'],
  messages: { redundant: 'Without `--platform` the builder takes the target platform as well.' },
  fixes: {
    remove: { title: 'Remove `--platform`', safety: 'safe' },
    removeFallback: { title: 'Remove `--platform` and its fallback', safety: 'suggestion' },
  },
  on: {
    stage({ from, image, file }, ctx) {
      const flag = from.flag('platform');
      if (!flag || !image || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM(?::?-[^}]*)?\})$/.test(flag.value?.value ?? ''))
        return;
      // An ARG of the file's own gives the variable another value.
      if (variablesOf(file).definitionAt('TARGETPLATFORM', from)?.pair.value) return;
      const behind = file.slice(span(flag.span.end, from.span.end));
      const blanks = /^[ \t]*/.exec(behind)?.[0].length ?? 0;
      ctx.report({
        at: flag.span,
        message: 'redundant',
        fixes: [
          {
            // Builders other than BuildKit may leave the variable empty.
            title: flag.value?.value.includes('-') ? 'removeFallback' : 'remove',
            edits: () => [remove(span(flag.span.start, flag.span.end + blanks))],
          },
        ],
      });
    },
  },
});
