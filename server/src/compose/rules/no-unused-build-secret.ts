import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { buildSecrets } from '../facts/build-secrets';
import { buildsOf } from '../facts/builds';
import { resolve } from '../model/lookup';

export default defineRule({
  id: 'compose/no-unused-build-secret',
  category: 'clarity',
  severity: 'hint',
  messages: { isUnused: 'No `RUN` of the Dockerfile mounts a secret `{id}`, so this one is handed over for nothing.' },
  fixes: { remove: { title: 'Remove `{id}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const build of buildsOf(project)) {
        const mounts = build.outline?.stages.flatMap(({ secrets }) => secrets) ?? [];
        if (!build.outline || build.outline.stages.length === 0 || mounts.some(({ id }) => id === undefined)) continue;
        const used = new Set(mounts.map(({ id }) => id));
        for (const { id, index, layer, list, span } of buildSecrets(build)) {
          if (layer.file !== project.here || id === undefined || used.has(id) || isForBuilder(id)) continue;
          const node = resolve(list);
          const fixes = node?.kind === 'sequence' ? removalFix(project.here, 'remove', node, index, { id }) : [];
          ctx.report({ at: span, message: 'isUnused', data: { id: id.slice(0, 60) }, fixes });
        }
      }
    },
  },
});

/** The builder takes these itself, to fetch remote contexts. */
function isForBuilder(id: string): boolean {
  return /^(?:GIT|HTTP)_AUTH_(?:TOKEN|HEADER)(?:\.|$)/.test(id);
}
