import { defineRule } from '../../lint/rule';
import { mergedEntry } from '../facts/merged';
import { mergedService } from '../facts/merged-service';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/require-build-for-pull-policy',
  category: 'correctness',
  severity: 'error',
  messages: { hasNoBuild: 'The policy `build` needs a `build` in the service; there is nothing to build here.' },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const service of project.here.services) {
        const node = service.get('pull_policy')?.value;
        const value = valueIn(node);
        const merged = mergedService(project, service);
        if (value?.text !== 'build' || value.hasVariable || isPatched(node) || !merged.isWhole) continue;
        if (mergedEntry(merged, 'build') || mergedEntry(merged, 'provider')) continue;
        if (merged.layers.some((layer) => layer.get('build'))) continue;
        ctx.report({ at: value.span, message: 'hasNoBuild' });
      }
    },
  },
});
