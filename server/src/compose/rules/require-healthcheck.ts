import { defineRule, type Fix } from '../../lint/rule';
import { healthcheckEdits } from '../edits/add-healthcheck';
import { dockerfileText } from '../facts/dockerfile-text';
import { longRunning, type RunService } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';
import { mergedReference } from '../facts/service-image';
import type { ComposeProject } from '../project/project';
import { hasOwnCheck } from '../values/image-checks';

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
        ctx.report({ at: here.entry.key.span, message: 'isMissing', data, fixes: fixesOf(project, service) });
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

function fixesOf(project: ComposeProject, { merged }: RunService): readonly Fix<'addCheck'>[] {
  const edits = healthcheckEdits(project, merged);
  const image = mergedReference(merged)?.repository;
  return edits && image ? [{ title: 'addCheck', data: { image }, edits: () => edits }] : [];
}
