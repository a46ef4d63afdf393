import { defineRule } from '../../lint/rule';
import { replace, type Span } from '../../text/span';
import { freeStageName, renameStage } from '../facts/stage-names';
import type { Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-reserved-stage-name',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3063', 'ReservedStageName'],
  messages: { reserved: '`{name}` has a fixed meaning for the builder, so no stage can be reached by it.' },
  fixes: { rename: { title: 'Call the stage `{name}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const { name, file } = stage;
      if (!name || !/^(?:scratch|context)$/i.test(name.value)) return;
      const free = freeStageName(file, `${name.value}-stage`);
      ctx.report({
        at: name.span,
        message: 'reserved',
        data: { name: name.value },
        fixes: [
          {
            title: 'rename',
            data: { name: free },
            edits: () => [...renameStage(stage, free), ...basesOn(stage).map((at) => replace(at, free))],
          },
        ],
      });
    },
  },
});

/** `FROM scratch` stays what it is, whatever stage carries that name. */
function basesOn(stage: Stage): readonly Span[] {
  if (/^scratch$/i.test(stage.name?.value ?? '')) return [];
  return stage.file.stages.filter(({ parent }) => parent === stage).flatMap(({ image }) => image?.span ?? []);
}
