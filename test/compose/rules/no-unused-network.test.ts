import rule from '../../../server/src/compose/rules/no-unused-network';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a network that nobody joins',
  `
  services:
    web:
      image: nginx:1.30-alpine
      networks:
        front: { aliases: [www] }
  networks: { front: {}, back: {} }
                         ^^^^ No service joins the network \`back\`, so Compose never creates it.
`,
);

fixes(
  'one in braces',
  `
  services:
    web: { image: "nginx:1.30-alpine", networks: [front] }
  networks: { front: {}, back: {} }
`,
  `
  services:
    web: { image: "nginx:1.30-alpine", networks: [front] }
  networks: { front: {} }
`,
);

leaves(
  'a network that a service names as a text, or in a list within the list, which is of the wrong type',
  'services: {a: {image: x, networks: front}, b: {image: x, networks: [[back]]}}\nnetworks: {front: {}, back: {}}\n',
);
leaves(
  'default, and the network of a build',
  `
  services:
    web:
      build: { context: ., network: mirror }
  networks:
    default: { internal: true }
    mirror: {}
`,
);

leaves(
  'an unfinished file and one whose services are unknown',
  `
  services:
    web:
  networks:
    back:
`,
);
