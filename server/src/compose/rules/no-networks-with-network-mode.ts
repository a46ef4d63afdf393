import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import { firstHere, mergedEntry } from '../facts/merged';

export default defineRule({
  id: 'compose/no-networks-with-network-mode',
  category: 'correctness',
  severity: 'error',
  messages: { isBoth: 'A service takes either `network_mode` or `networks`; with both, the project does not load.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const mode = mergedEntry(service, 'network_mode');
        const networks = mergedEntry(service, 'networks');
        if (!mode || !networks || !hasContent(mode.entry) || !hasContent(networks.entry)) continue;
        const here = firstHere(project, [mode, networks]);
        if (!here) continue;
        const fixes = [mode, networks].flatMap(({ entry, layer }) =>
          layer.file === project.here ? keyRemoval(project.here, 'removeKey', layer.mapping, entry.key.text) : [],
        );
        ctx.report({ at: here.entry.key.span, message: 'isBoth', fixes });
      }
    },
  },
});
