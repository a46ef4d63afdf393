import { defineRule } from '../../lint/rule';
import { addedPorts } from '../facts/port-texts';

/** The ports that the Fetch standard calls bad. */
const blocked = new Set(
  `1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137
  139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720
  1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080`.split(/\s+/),
);
const webPorts = new Set(['80', '3000', '5000', '8000', '8080', '8888']);

export default defineRule({
  id: 'compose/no-browser-blocked-port',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: { isBlocked: 'Browsers refuse port {port}, so nobody can open a page there although the server answers.' },
  on: {
    service(service, ctx) {
      for (const { isKnown, mapping, protocol, published = '', span, target = '' } of addedPorts(service)) {
        if (!isKnown || protocol.toLowerCase() !== 'tcp' || !blocked.has(published) || !webPorts.has(target)) continue;
        ctx.report({ at: mapping?.entries[0]?.key.span ?? span, message: 'isBlocked', data: { port: published } });
      }
    },
  },
});
