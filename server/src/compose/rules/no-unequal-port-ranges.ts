import { defineRule } from '../../lint/rule';
import { addedPorts } from '../facts/port-texts';
import { portCount } from '../values/ports';

export default defineRule({
  id: 'compose/no-unequal-port-ranges',
  category: 'correctness',
  severity: 'error',
  messages: {
    areUnequal: '{published} on the host and {target} in the container make no pairs, so the project does not load.',
  },
  on: {
    service(service, ctx) {
      for (const { published, target, value } of addedPorts(service)) {
        const [outer, inner] = [portCount(published ?? ''), portCount(target ?? '')];
        if (!value || !outer || !inner || inner === 1 || inner === outer) continue;
        const data = { published: inWords(outer), target: inWords(inner) };
        ctx.report({ at: value.span, message: 'areUnequal', data });
      }
    },
  },
});

function inWords(count: number): string {
  return count === 1 ? 'One port' : `${count} ports`;
}
