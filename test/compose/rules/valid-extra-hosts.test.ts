import rule from '../../../server/src/compose/rules/valid-extra-hosts';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'lists and maps, of services and builds',
  `
  services:
    a:
      extra_hosts:
        - db
          ^^ \`db\` is no \`HOST=ADDRESS\`, so the project does not start.
        - "db=10.0.0.256"
           ^^^^^^^^^^^^^ \`10.0.0.256\` is neither an IP address nor \`host-gateway\`, so the project does not start.
      build:
        extra_hosts: { db: gateway }
                           ^^^^^^^ \`gateway\` is neither an IP address nor \`host-gateway\`, so the project does not start.
`,
);
fixes('an exchange', 'services: {a: {extra_hosts: [10.0.0.1=db]}}\n', 'services: {a: {extra_hosts: [db=10.0.0.1]}}\n');
leaves(
  'addresses',
  'services: {a: {extra_hosts: ["a:::1", "b=[::1]", "c:10.0.0.1", d=host-gateway]}, b: {extra_hosts: {a: [10.0.0.1], b: "::1"}}}\n',
);
leaves(
  'variables, tags, unfinished lines',
  'services:\n  a:\n    extra_hosts:\n      - $X\n      -\n  b:\n    extra_hosts: !reset [x]\n  c:\n    extra_hosts:\n      db:\n',
);
