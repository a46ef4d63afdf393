import { defineRule } from '../../lint/rule';
import { freeStageName, nameStage } from '../facts/stage-names';

export default defineRule({
  id: 'dockerfile/require-stage-name',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['kics:using-unnamed-build-stages'],
  messages: { unnamed: 'This stage has no name, so others reach it by its number only.' },
  fixes: { addName: { title: 'Call it `{name}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const { file, image, index } = stage;
      if (stage.name || !image || stage === file.stages.at(-1)) return;
      const name = freeStageName(file, `stage${index}`);
      const naming = nameStage(stage, name);
      if (!naming) return;
      ctx.report({
        at: image.span,
        message: 'unnamed',
        fixes: [{ title: 'addName', data: { name }, edits: () => [naming] }],
      });
    },
  },
});
