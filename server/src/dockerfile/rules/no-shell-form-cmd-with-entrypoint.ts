import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { hasCommentInside, jsonText, plainWords } from '../facts/exec-form';
import { entrypointOf, runsItsArguments } from '../facts/final-command';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-shell-form-cmd-with-entrypoint',
  category: 'correctness',
  severity: 'warning',
  messages: {
    asArguments: '`{program}` gets `/bin/sh`, `-c` and this text as its arguments, because `CMD` is in shell form.',
  },
  fixes: { execForm: { title: 'Write `CMD` as a JSON array', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const cmd = stage.instructions.findLast((each) => each.kind === 'cmd' && each.words.length > 0);
      const [text] = cmd?.words ?? [];
      if (!cmd || !text || cmd.json || text.text.startsWith('[') || isWindows(stage)) return;
      const entrypoint = entrypointOf(stage);
      const program = entrypoint?.json?.[0]?.value;
      if (!entrypoint || !program || runsItsArguments(entrypoint)) return;

      const words = hasCommentInside(cmd) ? undefined : plainWords(cmd);
      ctx.report({
        at: text.span,
        message: 'asArguments',
        data: { program },
        ...(mayBeScript(entrypoint.json) ? { atMost: 'hint' } : {}),
        related: [{ span: entrypoint.keyword.span, message: 'The `ENTRYPOINT` that gets them' }],
        fixes: words ? [{ title: 'execForm', edits: () => [replace(text.span, jsonText(words))] }] : [],
      });
    },
  },
});

/** Scripts mostly end with `exec "$@"`, which runs any command. */
function mayBeScript(words: readonly { readonly value: string }[] = []): boolean {
  return words.some(({ value }) => /entrypoint|\.(?:sh|bash|py|rb|pl)$/i.test(value));
}
