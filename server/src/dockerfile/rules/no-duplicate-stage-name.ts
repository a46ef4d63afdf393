import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { freeStageName } from '../facts/stage-names';
import type { Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-duplicate-stage-name',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'DL3024',
    'DuplicateStageName',
    'CKV_DOCKER_11',
    'DS-0012',
    'kics:same-alias-in-different-froms',
    'dfu:DUPLICATE_BUILD_STAGE_NAME',
  ],
  messages: {
    duplicate: 'An earlier stage is called `{name}` as well, so the name no longer says which one is meant.',
  },
  fixes: { rename: { title: 'Call this stage `{name}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const firsts = new Map<string, Stage>();
      for (const stage of file.stages) {
        const { name } = stage;
        if (!name) continue;
        const key = name.value.toLowerCase();
        const first = firsts.get(key)?.name;
        if (!first) {
          firsts.set(key, stage);
          continue;
        }
        const free = freeStageName(file, name.value);
        ctx.report({
          at: name.span,
          message: 'duplicate',
          data: { name: name.value },
          related: [{ span: first.span, message: 'The first one' }],
          fixes: [{ title: 'rename', data: { name: free }, edits: () => [replace(name.span, free)] }],
        });
      }
    },
  },
});
