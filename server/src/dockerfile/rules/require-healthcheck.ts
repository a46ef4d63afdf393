import { defineRule } from '../../lint/rule';
import { lastInLine } from '../facts/final-command';

export default defineRule({
  id: 'dockerfile/require-healthcheck',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3057', 'CKV_DOCKER_2', 'DS-0026', 'kics:healthcheck-instruction-missing', 'CIS:4.6'],
  messages: { missing: 'This image has no `HEALTHCHECK`: Docker sees that a process exists, not that it answers.' },
  on: {
    stage(stage, ctx) {
      if (stage.file.stages.at(-1) !== stage || lastInLine(stage, 'healthcheck')) return;
      const runs = lastInLine(stage, 'expose') ?? lastInLine(stage, 'cmd') ?? lastInLine(stage, 'entrypoint');
      if (runs && runs.words.length > 0) ctx.report({ at: stage.from.keyword.span, message: 'missing' });
    },
  },
});
