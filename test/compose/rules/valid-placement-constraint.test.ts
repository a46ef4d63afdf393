import rule from '../../../server/src/compose/rules/valid-placement-constraint';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is no comparison, keys and roles that no node has',
  `
  services:
    a:
      deploy:
        placement:
          constraints:
            - node.role = manager
              ^^^^^^^^^^^^^^^^^^^ \`node.role = manager\` is no comparison with \`==\` or \`!=\`, so Swarm refuses the service.
            - "node.hostnam == a"
               ^^^^^^^^^^^^ No node has \`node.hostnam\`, so the task waits for ever.
            - node.labels.disk
              ^^^^^^^^^^^^^^^^ \`node.labels.disk\` is no comparison with \`==\` or \`!=\`, so Swarm refuses the service.
            - node.role!=leader
                         ^^^^^^ \`leader\` is no role: a node is a \`manager\` or a \`worker\`.
`,
);

fixes(
  'by comparing',
  'services: { a: { deploy: { placement: { constraints: ["node.labels.disk=ssd"] } } } }\n',
  'services: { a: { deploy: { placement: { constraints: ["node.labels.disk==ssd"] } } } }\n',
  'Compare with `==`',
);
fixes(
  'a misspelt key',
  'services: { a: { deploy: { placement: { constraints: [node.rol == worker] } } } }\n',
  'services: { a: { deploy: { placement: { constraints: [node.role == worker] } } } }\n',
);

leaves(
  'all keys, variables, patches, unfinished items',
  `
  services:
    a:
      deploy:
        placement:
          constraints:
            - node.id==2ivku8v2gvtg4
            - Node.Role == Manager
            - node.platform.os != windows
            - node.labels.zone == eu=1
            - engine.labels.os == x
            - "\${CONSTRAINT:-node.role = manager}"
            -
    b: { deploy: { placement: { constraints: !override [x] } } }
`,
);
