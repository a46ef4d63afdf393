import { defineRule, type Fix } from '../../lint/rule';
import { addServiceKeys } from '../edits/add-service-keys';
import { flowList } from '../edits/shell-text';
import { dockerfileText } from '../facts/dockerfile-text';
import { longRunning, type RunService } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';
import { mergedReference } from '../facts/service-image';
import type { ComposeProject } from '../project/project';
import { checkFor, hasOwnCheck } from '../values/image-checks';

export default defineRule({
  id: 'compose/require-healthcheck',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  aliases: ['kics:healthcheck-not-set'],
  messages: {
    isMissing: '`{service}` has no health check: hung it still counts as running, and nobody can wait for it.',
  },
  fixes: { addCheck: { title: 'Add the usual check of `{image}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of longRunning(project)) {
        const { here, merged } = service;
        if (mergedEntry(merged, 'healthcheck') || mayHaveCheck(project, service)) continue;
        const data = { service: here.name };
        ctx.report({ at: here.entry.key.span, message: 'isMissing', data, fixes: fixesOf(service) });
      }
    },
  },
});

function mayHaveCheck(project: ComposeProject, { merged }: RunService): boolean {
  if (mergedEntry(merged, 'build')) {
    const text = dockerfileText(project, merged);
    return text === undefined || /^[ \t]*HEALTHCHECK[ \t]/im.test(text);
  }
  const image = mergedReference(merged);
  return !image || hasOwnCheck(image);
}

function fixesOf({ here, merged }: RunService): readonly Fix<'addCheck'>[] {
  const image = mergedEntry(merged, 'build') ? undefined : mergedReference(merged);
  const words = image && checkFor(image);
  if (!image || !words || !here.mapping) return [];
  const test = `test: ${flowList(words)}`;
  const lines = here.mapping.flow ? [`healthcheck: { ${test} }`] : ['healthcheck:', `  ${test}`];
  const edits = addServiceKeys(here, lines);
  return edits ? [{ title: 'addCheck', data: { image: image.repository }, edits: () => edits }] : [];
}
