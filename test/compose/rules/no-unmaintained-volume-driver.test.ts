import rule from '../../../server/src/compose/rules/no-unmaintained-volume-driver';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'known names, with or without a tag',
  `
  volumes:
    a: { driver: convoy }
                 ^^^^^^ Nobody maintains the volume driver \`convoy\`, and it may fail with current engines.
    b:
      driver: "rexray/ebs:0.11"
               ^^^^^^^^^^^^^^^ Nobody maintains the volume driver \`rexray/ebs:0.11\`, and it may fail with current engines.
`,
);

leaves(
  'other drivers, variables, external volumes',
  'volumes:\n  a: { driver: local }\n  b: { driver: $D }\n  c: { driver: convoy, external: true }\n',
);
leaves('overrides and unfinished lines', 'volumes:\n  a: { driver: !reset convoy }\n  b:\n    driver:\n  c:\n');
