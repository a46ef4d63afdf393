import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { freeStageName, renameStage } from '../facts/stage-names';
import type { Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-stage-name-of-image',
  category: 'clarity',
  severity: 'hint',
  messages: { shadows: 'The stage is called like its image, so the later `FROM {name}` builds on the stage.' },
  fixes: { rename: { title: 'Call the stage `{stage}`, and let `FROM` name the image', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const { name, image, file } = stage;
      if (!name || !image || image.repository.toLowerCase() !== name.value.toLowerCase()) return;
      const heirs = file.stages.filter((later) => isMeantForImage(later, stage));
      if (heirs.length === 0) return;
      const free = freeStageName(file, `${name.value}-stage`);
      ctx.report({
        at: name.span,
        message: 'shadows',
        data: { name: name.value },
        related: heirs.map(({ from }) => ({ span: from.span, message: 'Builds on the stage' })),
        fixes: [
          {
            title: 'rename',
            data: { stage: free },
            edits: () => [
              ...renameStage(stage, free),
              ...heirs.flatMap((heir) => (heir.image ? [replace(heir.image.span, image.text)] : [])),
            ],
          },
        ],
      });
    },
  },
});

function isMeantForImage({ image, parent }: Stage, stage: Stage): boolean {
  return parent === stage && image?.text.toLowerCase() === stage.name?.value.toLowerCase();
}
