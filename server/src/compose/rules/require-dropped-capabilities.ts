import { defineRule } from '../../lint/rule';
import { addServiceKeys } from '../edits/add-service-keys';
import { capabilityItems } from '../facts/capability-items';
import { hardenableServices } from '../facts/container-services';
import { mergedEntry } from '../facts/merged';

export default defineRule({
  id: 'compose/require-dropped-capabilities',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['CL-0006'],
  messages: {
    keepsDefaults: '`{name}` keeps the capabilities that every container gets; most programs need none of them.',
  },
  fixes: { dropAll: { title: 'Drop all capabilities', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { layer, service } of hardenableServices(project)) {
        const names = service.layers.flatMap((each) => capabilityItems(each, 'cap_drop').map(({ name }) => name));
        if (names.includes('ALL')) continue;
        const edits = mergedEntry(service, 'cap_drop') ? undefined : addServiceKeys(layer, ['cap_drop: [ALL]']);
        const fixes = edits ? [{ title: 'dropAll' as const, edits: () => edits }] : [];
        ctx.report({ at: layer.entry.key.span, message: 'keepsDefaults', data: { name: service.name }, fixes });
      }
    },
  },
});
