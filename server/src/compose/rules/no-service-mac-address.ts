import { defineRule } from '../../lint/rule';
import { isPatched } from '../facts/value';

export default defineRule({
  id: 'compose/no-service-mac-address',
  category: 'clarity',
  severity: 'info',
  offByDefault: true,
  messages: { isAmbiguous: 'With several networks it is open which one gets this address; the network entry says it.' },
  on: {
    service(service, ctx) {
      const entry = service.get('mac_address');
      if (!entry?.value || isPatched(entry.value)) return;
      ctx.report({ at: entry.key.span, message: 'isAmbiguous' });
    },
  },
});
