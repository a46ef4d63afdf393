import { defineRule } from '../../lint/rule';
import { isStageName, renameEverywhere } from '../facts/stage-bases';

export default defineRule({
  id: 'dockerfile/no-uppercase-stage-name',
  category: 'clarity',
  severity: 'warning',
  aliases: ['StageNameCasing'],
  messages: { uppercase: 'The builder calls this stage `{lower}`; capitals suggest that they make a difference.' },
  fixes: { lower: { title: 'Call it `{lower}` everywhere', safety: 'safe' } },
  on: {
    stage(stage, ctx) {
      const { name } = stage;
      // What is no name, and words that are still missing, are said elsewhere.
      if (!name || !isStageName(name.text) || !/[A-Z]/.test(name.text) || stage.from.words.length > 3) return;
      const lower = name.text.toLowerCase();
      ctx.report({
        at: name.span,
        message: 'uppercase',
        data: { lower },
        fixes: [{ title: 'lower', data: { lower }, edits: () => renameEverywhere(stage, lower) }],
      });
    },
  },
});
