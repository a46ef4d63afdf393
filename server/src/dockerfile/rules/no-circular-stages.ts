import { defineRule } from '../../lint/rule';
import { labelOf } from '../facts/stage-names';
import { circlesOf } from '../facts/stage-references';

export default defineRule({
  id: 'dockerfile/no-circular-stages',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3022', 'tally/circular-stage-deps', 'buildkit-parse:circular-dependency'],
  messages: { circle: 'Stages need each other in a circle ({way}), so none of them can be built first.' },
  on: {
    dockerfile(file, ctx) {
      for (const [{ word }, way] of circlesOf(file)) {
        if (!way) continue;
        const names = way.map((stage) => `\`${labelOf(stage)}\``);
        if (names.length > 5) names.splice(3, names.length - 4, '…');
        ctx.report({ at: word.span, message: 'circle', data: { way: names.join(' ← ') } });
      }
    },
  },
});
