import { defineRule } from '../../lint/rule';
import { removeInstruction } from '../facts/removal';
import { stageReferencesIn } from '../facts/stage-references';
import { isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-command-in-build-stage',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  tag: 'unnecessary',
  messages: { useless: '`{keyword}` has no effect: other stages only copy files from this one.' },
  fixes: { remove: { title: 'Remove the instruction', safety: 'suggestion' } },
  on: {
    dockerfile({ stages }, ctx) {
      const copied = new Set(stages.flatMap((stage) => stageReferencesIn(stage).map((reference) => reference.stage)));
      const parents = new Set(stages.map(({ parent }) => parent));
      for (const stage of stages.slice(0, -1)) {
        if (!copied.has(stage) || parents.has(stage) || isDevelopment(stage)) continue;
        for (const instruction of stage.instructions) {
          if (!/^(?:cmd|entrypoint|expose|healthcheck|stopsignal)$/.test(instruction.kind ?? '')) continue;
          if (instruction.words.length === 0 && !instruction.json) continue;
          const edit = removeInstruction(instruction);
          ctx.report({
            at: instruction.keyword.span,
            message: 'useless',
            data: { keyword: instruction.keyword.text.toUpperCase() },
            fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
          });
        }
      }
    },
  },
});
