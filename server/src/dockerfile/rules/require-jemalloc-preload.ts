import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { lineOf } from '../facts';
import type { Stage } from '../model/nodes';
import { baseImage } from '../packages/base-family';
import { packageChanges } from '../packages/installs';
import { isFinal } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/require-jemalloc-preload',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/ruby/jemalloc-installed-but-not-preloaded'],
  messages: { unused: 'jemalloc is installed, but no program uses it before `LD_PRELOAD` names it.' },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      const image = stage && baseImage(stage);
      if (!stage || !image || !isFinal(instruction) || imageName(image) !== 'ruby' || mentionsPreload(stage)) return;
      for (const { action, packages } of packageChanges(instruction)) {
        const word =
          action === 'install'
            ? packages.find(({ value }) => /^(?:lib)?jemalloc2?(?:[=~].*)?$/.test(value))
            : undefined;
        if (word) ctx.report({ at: word.span, message: 'unused' });
      }
    },
  },
});

/** An entrypoint of the project's own may set it as well. */
function mentionsPreload(stage: Stage): boolean {
  return [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(({ kind, span: at }) => {
      const text = stage.file.slice(at);
      return (
        /LD_PRELOAD|ld\.so\.preload|with-jemalloc/.test(text) || (kind === 'entrypoint' && /\.sh\b|\/bin\//.test(text))
      );
    }),
  );
}
