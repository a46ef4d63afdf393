import rule from '../../../server/src/compose/rules/require-sorted-ports';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'by the port of the host, in all forms',
  `
  services:
    web:
      ports:
        - "127.0.0.1:443:443"
        - target: 8080
          published: "80"
                      ^^ Port 80 stands behind 443; by their numbers it comes before.
        - "9000-9010"
`,
);

fixes(
  'lists in both styles',
  'services: { web: { ports: ["443:443", "80:80"] } }\n',
  'services: { web: { ports: ["80:80", "443:443"] } }\n',
);
fixes(
  'lines with their comments',
  'services:\n  web:\n    ports:\n      - "443:443" # TLS\n      - "80:80"\n',
  'services:\n  web:\n    ports:\n      - "80:80"\n      - "443:443" # TLS\n',
);

leaves(
  'sorted ones, variables, patches, unfinished items',
  `
  services:
    a: { ports: ["80:8080", "443:80", 8080] }
    b: { ports: ["\${PORT}:80", "70:70"] }
    c: { ports: !override ["2:2", "1:1"] }
    d:
      ports:
        - "2:2"
        - "1:1"
        -
`,
);
