import { defineRule } from '../../lint/rule';
import { exposedPorts, highestPort } from '../facts/exposed-ports';

/** From here on a range is reported. */
const most = 100;

export default defineRule({
  id: 'dockerfile/no-large-port-range',
  category: 'speed',
  severity: 'info',
  messages: {
    large: 'This declares {count} ports; `docker run -P` publishes each of them, with rules and proxies for each.',
  },
  on: {
    expose(instruction, ctx) {
      for (const { word, first, last } of exposedPorts(instruction)) {
        const count = last - first + 1;
        if (count > most && last <= highestPort) {
          ctx.report({ at: word.span, message: 'large', data: { count: count.toLocaleString('en') } });
        }
      }
    },
  },
});
