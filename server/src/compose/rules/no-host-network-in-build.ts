import { defineRule } from '../../lint/rule';
import { serviceEntry } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-host-network-in-build',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  messages: { isHost: 'With `host`, each `RUN` reaches what listens on the machine of the builder.' },
  on: {
    service(service, ctx) {
      const path = ['build', 'network'] as const;
      const nodes = [service.entry.value, ...path.map((_, i) => serviceEntry(service, ...path.slice(0, i + 1))?.value)];
      const value = valueIn(nodes.at(-1));
      if (value?.text === 'host' && !nodes.some(isPatched)) ctx.report({ at: value.span, message: 'isHost' });
    },
  },
});
