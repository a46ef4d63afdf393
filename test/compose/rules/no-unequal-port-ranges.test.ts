import rule from '../../../server/src/compose/rules/no-unequal-port-ranges';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'ranges that make no pairs',
  `
  services:
    a:
      ports:
        - "9000-9005:8000-8003"
           ^^^^^^^^^^^^^^^^^^^ 6 ports on the host and 4 ports in the container make no pairs, so the project does not load.
        - 9000:8000-8001
          ^^^^^^^^^^^^^^ One port on the host and 2 ports in the container make no pairs, so the project does not load.
`,
);

leaves('pools, pairs and single ports', 'services: {a: {ports: ["1-9:80", "1-2:3-4", "5-6", 80]}}\n');
leaves('variables and unfinished items', 'services:\n  a:\n    ports:\n      - "$A-9:1-3"\n      -\n');
