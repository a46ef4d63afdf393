import rule from '../../../server/src/compose/rules/no-duplicate-port-mapping';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'short and long forms, and a range around a port',
  `
  services:
    a:
      ports:
        - "8080:80"
        - target: 80
          ^^^^^^ Another item already publishes this port in the same way, so this one has no effect or fails.
          published: "8080"
        - "9001:1"
           ^^^^^^ Another item already publishes this port in the same way, so this one has no effect or fails.
        - "9000-9002:0-2"
`,
);

fixes(
  'a long port',
  'services: {a: {ports: ["1:80", {target: 80, published: 1}]}}\n',
  'services: {a: {ports: ["1:80"]}}\n',
);
fixes(
  'with its lines',
  'services:\n  a:\n    ports:\n      - "1:80"\n      - 1:80/tcp\n',
  'services:\n  a:\n    ports:\n      - "1:80"\n',
);

leaves('the same text', 'services: {a: {ports: ["80:80", "80:80"]}}\n');
leaves('other addresses, variables', 'services: {a: {ports: ["1:80", "127.0.0.1:1:80", "${P:-1}:80", "2:80"]}}\n');
leaves('unfinished items', 'services:\n  a:\n    ports:\n      -\n      -\n      - target: 80\n      - published: 1\n');
