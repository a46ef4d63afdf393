import rule from '../../../server/src/compose/rules/no-browser-blocked-port';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'web servers behind a refused port',
  `
  services:
    a:
      ports:
        - 127.0.0.1:6667:3000
          ^^^^^^^^^^^^^^^^^^^ Browsers refuse port 6667, so nobody can open a page there although the server answers.
        - published: 10080
          ^^^^^^^^^ Browsers refuse port 10080, so nobody can open a page there although the server answers.
          target: 80
`,
);
leaves('other servers', 'services: {a: {ports: ["22:22", "6000:80/udp", "6001:80", "25:25"]}}\n');
leaves(
  'variables and unfinished items',
  'services:\n  a:\n    ports:\n      - ${P:-6001}:80\n      - $P:80\n      -\n',
);
