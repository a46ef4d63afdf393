import { defineRule } from '../../lint/rule';
import { isShellTest, mergedTest, programsOf, scriptOf } from '../facts/health-test';
import { pulledReference } from '../facts/merged-service';
import { hasNoShell, toolsMissingIn } from '../values/image-tools';

export default defineRule({
  id: 'compose/no-missing-healthcheck-tool',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isMissing: '`{image}` has no `{tool}`, so this check always fails.',
    hasNoShell: '`{image}` has no shell to run this text, so this check always fails.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const found = mergedTest(service);
        if (!found || found.merged.layer.file !== project.here) continue;
        const image = pulledReference(service);
        const missing = image ? toolsMissingIn(image) : [];
        if (!image || missing.length === 0) continue;
        const data = { image: image.text };
        const script = scriptOf(found.test);
        if (isShellTest(found.test) && hasNoShell(image)) {
          if (script && script.written !== '' && script.written !== 'NONE') {
            ctx.report({ at: script.span, message: 'hasNoShell', data });
          }
          continue;
        }
        for (const { name, span } of programsOf(found.test)) {
          if (missing.includes(name)) ctx.report({ at: span, message: 'isMissing', data: { ...data, tool: name } });
        }
      }
    },
  },
});
