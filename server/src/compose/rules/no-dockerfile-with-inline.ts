import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import { firstHere, mergedEntry } from '../facts/merged';
import { serviceEntry } from '../facts/tree';
import { asMapping } from '../model/lookup';

export default defineRule({
  id: 'compose/no-dockerfile-with-inline',
  category: 'correctness',
  severity: 'error',
  messages: {
    isBoth: 'A build takes either `dockerfile` or `dockerfile_inline`; with both, the project does not load.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const inline = mergedEntry(service, 'build', 'dockerfile_inline');
        const file = mergedEntry(service, 'build', 'dockerfile');
        if (!inline || !file || !hasContent(inline.entry) || !hasContent(file.entry)) continue;
        const here = firstHere(project, [inline, file]);
        if (!here) continue;
        const fixes = [inline, file].flatMap(({ entry, layer }) =>
          layer.file === project.here
            ? keyRemoval(project.here, 'removeKey', asMapping(serviceEntry(layer, 'build')?.value), entry.key.text)
            : [],
        );
        ctx.report({ at: here.entry.key.span, message: 'isBoth', fixes });
      }
    },
  },
});
