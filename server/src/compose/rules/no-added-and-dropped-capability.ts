import { defineRule } from '../../lint/rule';
import { capabilityItems } from '../facts/capability-items';

export default defineRule({
  id: 'compose/no-added-and-dropped-capability',
  category: 'correctness',
  severity: 'warning',
  messages: { isBoth: '`{name}` is added and dropped; which one wins is up to the engine.' },
  on: {
    service(service, ctx) {
      const dropped = new Map(capabilityItems(service, 'cap_drop').map((item) => [item.name, item]));
      for (const { name, value } of capabilityItems(service, 'cap_add')) {
        const other = dropped.get(name);
        if (!other || name === 'ALL') continue;
        ctx.report({
          at: value.span,
          message: 'isBoth',
          data: { name },
          related: [{ span: other.value.span, message: 'Dropped here' }],
        });
      }
    },
  },
});
