import { stageOf, stagesFor } from '../../build-context/dockerfile-outline';
import { namesInWords } from '../../build-context/names-in-words';
import { defineRule } from '../../lint/rule';
import { buildSecrets } from '../facts/build-secrets';
import { buildsOf } from '../facts/builds';
import { entryAt } from '../facts/tree';
import { isPatched } from '../facts/value';
import { asMapping } from '../model/lookup';

export default defineRule({
  id: 'compose/require-build-secret',
  category: 'correctness',
  severity: 'warning',
  messages: { isMissing: 'A `RUN` of the Dockerfile requires the secret {names}, which the build does not get.' },
  on: {
    composeProject(project, ctx) {
      for (const build of buildsOf(project)) {
        const { entry, isCertain, outline, target } = build;
        if (!outline || !isCertain || entry.layer.file !== project.here) continue;
        if (target && target.value.text === undefined) continue;
        const stage = stageOf(outline, target?.value.text);
        const secrets = entryAt(asMapping(entry.entry.value), 'secrets');
        const given = buildSecrets(build).map(({ id }) => id);
        if (!stage || isPatched(entry.entry.value) || isPatched(secrets?.value) || given.includes(undefined)) continue;
        const required = [...stagesFor(outline, stage)].flatMap((each) => each.secrets);
        const ids = required.flatMap(({ id, isRequired }) => (isRequired && id && !given.includes(id) ? id : []));
        if (ids.length === 0) continue;
        const names = namesInWords([...new Set(ids)]);
        ctx.report({ at: (secrets ?? entry.entry).key.span, message: 'isMissing', data: { names } });
      }
    },
  },
});
