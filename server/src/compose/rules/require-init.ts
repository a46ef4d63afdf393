import { defineRule } from '../../lint/rule';
import { addAtPath } from '../edits/add-at-path';
import { hasContent } from '../facts/content';
import { longRunning } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';
import { mergedWords } from '../facts/merged-service';

const programs = /^(?:node|npm|npx|yarn|pnpm|python\d?(?:\.\d+)?|(?:ba|da|a)?sh)$/;
const inits = /(?:^|\/)(?:tini|dumb-init|docker-init|s6-\w+|init|catatonit|supervisord)$/;

export default defineRule({
  id: 'compose/require-init',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: { isMissing: 'As PID 1 `{program}` may ignore signals and leave zombies; `init: true` takes that over.' },
  fixes: { addInit: { title: 'Add `init: true`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { here, merged } of longRunning(project)) {
        if (mergedEntry(merged, 'init')) continue;
        const entrypoint = mergedWords(merged, 'entrypoint');
        const command = mergedWords(merged, 'command');
        const [first = ''] = entrypoint?.length ? entrypoint : (command ?? []);
        const program = first.slice(first.lastIndexOf('/') + 1);
        if (!entrypoint || !command || !programs.test(program)) continue;
        if ([...entrypoint, ...command].some((word) => inits.test(word))) continue;
        const keys = entrypoint.length > 0 ? ['entrypoint'] : ['command'];
        const found = mergedEntry(merged, ...keys);
        if (!found || found.layer.file !== project.here || !hasContent(found.entry)) continue;
        const edits = addAtPath(here, ['init'], 'true');
        ctx.report({
          at: found.entry.key.span,
          message: 'isMissing',
          data: { program },
          fixes: edits ? [{ title: 'addInit', edits: () => edits }] : [],
        });
      }
    },
  },
});
