import { defineRule } from '../../lint/rule';
import { hasForeignNetwork } from '../facts/open-ports';
import { addedPorts } from '../facts/port-texts';
import { replicasOf } from '../facts/replicas';

export default defineRule({
  id: 'compose/no-ephemeral-host-port',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isChosen: 'The engine chooses another host port for {target} whenever the container is made anew.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const whole = project.services.get(service.name);
        const count = whole && replicasOf(whole)?.count;
        if (hasForeignNetwork(service) || (count !== undefined && count > 1)) continue;
        for (const { isKnown, mapping, published = '0', span, target = '' } of addedPorts(service)) {
          if (!isKnown || published !== '0') continue;
          ctx.report({ at: mapping?.entries[0]?.key.span ?? span, message: 'isChosen', data: { target } });
        }
      }
    },
  },
});
