import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { hasCommentInside, jsonText, plainWords } from '../facts/exec-form';
import { lastInLine } from '../facts/final-command';
import type { Instruction, Stage } from '../model/nodes';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-ignored-cmd',
  category: 'correctness',
  severity: 'warning',
  messages: { ignored: 'The shell form of `ENTRYPOINT` drops `CMD`, and the arguments of `docker run` as well.' },
  fixes: { execForm: { title: 'Write `ENTRYPOINT` as a JSON array', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const cmd = stage.instructions.findLast((each) => each.kind === 'cmd' && each.words.length > 0);
      const entrypoint = cmd && shellEntrypoint(stage);
      const [text] = entrypoint?.words ?? [];
      if (!cmd || !entrypoint || !text || isBrokenArray(cmd)) return;
      const words = entrypoint.stage === stage && !hasCommentInside(entrypoint) ? plainWords(entrypoint) : undefined;
      ctx.report({
        at: cmd.keyword.span,
        message: 'ignored',
        related: [{ span: entrypoint.keyword.span, message: 'The `ENTRYPOINT` in shell form' }],
        fixes: words ? [{ title: 'execForm', edits: () => [replace(text.span, jsonText(words))] }] : [],
      });
    },
  },
});

/** It is still being typed, or was meant for no shell. */
function isBrokenArray({ json, words: [text] }: Instruction): boolean {
  return json === undefined && (text?.text.startsWith('[') ?? false);
}

/** An array that is broken, or not written to its end, was not meant for a shell. */
function shellEntrypoint(stage: Stage) {
  const entrypoint = isWindows(stage) ? undefined : lastInLine(stage, 'entrypoint');
  const [text] = entrypoint?.words ?? [];
  return entrypoint?.json === undefined && text && !text.text.startsWith('[') ? entrypoint : undefined;
}
