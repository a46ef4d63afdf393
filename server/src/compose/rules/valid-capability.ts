import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { capabilityItems } from '../facts/capability-items';
import { isWindows } from '../facts/container-services';
import { imageNameOf } from '../facts/service-image';
import { serviceValue } from '../facts/service-value';
import { capabilities } from '../values/capabilities';

export default defineRule({
  id: 'compose/valid-capability',
  category: 'correctness',
  severity: 'error',
  messages: { isUnknown: 'Linux has no capability `{name}`; the engine refuses to create the container.' },
  fixes: { useName: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      if (isWindows(imageNameOf(service), serviceValue(service, 'platform')?.text)) return;
      for (const key of ['cap_add', 'cap_drop'] as const) {
        for (const { name, text, value } of capabilityItems(service, key)) {
          if (capabilities.has(name)) continue;
          const isOwn = !value.hasVariable && !isShared(service.file, value.span);
          ctx.report({
            at: value.span,
            message: 'isUnknown',
            data: { name: text.slice(0, 60) },
            fixes: (isOwn ? nearestNames(name, capabilities.keys()) : []).map((near) => ({
              title: 'useName',
              data: { name: near },
              edits: () => [replace(value.span, near)],
            })),
          });
        }
      }
    },
  },
});
