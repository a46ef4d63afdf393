import { defineRule } from '../../lint/rule';
import { addServiceKeys } from '../edits/add-service-keys';
import { hardenableServices } from '../facts/container-services';
import { mergedEntry } from '../facts/merged';
import { securityOptions } from '../facts/security-options';

const option = 'no-new-privileges=true';

export default defineRule({
  id: 'compose/require-no-new-privileges',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['CL-0003', 'kics:no-new-privileges-not-set', 'kics:security-opt-not-set', 'semgrep:no-new-privileges'],
  messages: { mayGain: 'Programs of `{name}` may gain rights by set-user-ID files; `no-new-privileges` stops that.' },
  fixes: { addOption: { title: `Add \`${option}\``, safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { layer, service } of hardenableServices(project)) {
        const options = service.layers.flatMap((each) => securityOptions(each).map(({ key }) => key.trim()));
        if (options.includes('no-new-privileges')) continue;
        const edits = mergedEntry(service, 'security_opt')
          ? undefined
          : addServiceKeys(layer, [`security_opt: ["${option}"]`]);
        const fixes = edits ? [{ title: 'addOption' as const, edits: () => edits }] : [];
        ctx.report({ at: layer.entry.key.span, message: 'mayGain', data: { name: service.name }, fixes });
      }
    },
  },
});
