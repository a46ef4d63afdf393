import rule from '../../../server/src/dockerfile/rules/no-repeated-stopsignal';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all but the last of each stage',
  `
  FROM alpine:3.24 AS one
  STOPSIGNAL SIGINT
  ^^^^^^^^^^ Another \`STOPSIGNAL\` of this stage comes later and replaces this one.
  stopsignal sigint
  ^^^^^^^^^^ Another \`STOPSIGNAL\` of this stage comes later and replaces this one.
  STOPSIGNAL SIGQUIT
  FROM alpine:3.24
  STOPSIGNAL SIGINT
`,
);

fixes(
  'by removing the earlier one with all its lines',
  `
  FROM alpine:3.24
  # kept
  STOPSIGNAL \\
    SIGINT
  STOPSIGNAL SIGQUIT
`,
  `
  FROM alpine:3.24
  # kept
  STOPSIGNAL SIGQUIT
`,
);

leaves(
  'one in each stage, also one that is inherited',
  'FROM alpine:3.24 AS base\nSTOPSIGNAL SIGINT\nFROM base\nSTOPSIGNAL SIGQUIT\n',
);
leaves('triggers', 'FROM alpine:3.24\nONBUILD STOPSIGNAL SIGINT\nSTOPSIGNAL SIGQUIT\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nSTOPSIGNAL SIGINT\nSTOPSIGNAL ');
