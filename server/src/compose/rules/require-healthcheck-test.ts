import { cataloguedImage } from '../../images/catalogue';
import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { hasContent } from '../facts/content';
import { dockerfileText } from '../facts/dockerfile-text';
import { mergedEntry } from '../facts/merged';
import { mergedReference } from '../facts/service-image';
import type { ComposeProject, ProjectService } from '../project/project';
import { hasOwnCheck } from '../values/image-checks';

const timings = ['interval', 'timeout', 'retries', 'start_period', 'start_interval'];

export default defineRule({
  id: 'compose/require-healthcheck-test',
  category: 'correctness',
  severity: 'info',
  messages: { isMissing: '`{key}` tunes a health check that does not exist: neither `test` nor the image has one.' },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const service of project.services.values()) {
        if (!service.isWhole || mergedEntry(service, 'healthcheck', 'test')) continue;
        if (mergedEntry(service, 'healthcheck', 'disable')) continue;
        const tuned = timings.map((key) => mergedEntry(service, 'healthcheck', key));
        const first = tuned.find((each) => each?.layer.file === project.here && hasContent(each.entry));
        const knowledge = first && imageHasCheck(project, service);
        if (!first || knowledge === true) continue;
        ctx.report({
          at: first.entry.key.span,
          message: 'isMissing',
          data: { key: first.entry.key.text },
          ...(knowledge === undefined ? { atMost: 'hint' as const } : {}),
        });
      }
    },
  },
});

/** `undefined` where nobody knows. A build whose Dockerfile is out of sight counts as one with a check. */
function imageHasCheck(project: ComposeProject, service: ProjectService): boolean | undefined {
  if (mergedEntry(service, 'build')) {
    const text = dockerfileText(project, service);
    return text === undefined || /^[ \t]*HEALTHCHECK[ \t]/im.test(text);
  }
  const image = mergedReference(service);
  if (!image) return true;
  if (hasOwnCheck(image)) return true;
  return cataloguedImage(imageName(image)) ? false : undefined;
}
