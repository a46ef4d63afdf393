import rule from '../../../server/src/dockerfile/rules/no-repeated-healthcheck';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all but the last of each stage',
  `
  FROM alpine:3.24 AS one
  HEALTHCHECK CMD ["/check-web"]
  ^^^^^^^^^^^ Another \`HEALTHCHECK\` of this stage comes later and replaces this one.
  healthcheck CMD ["/check-web"]
  ^^^^^^^^^^^ Another \`HEALTHCHECK\` of this stage comes later and replaces this one.
  HEALTHCHECK CMD ["/check-queue"]
  FROM alpine:3.24
  HEALTHCHECK CMD ["/check-web"]
`,
);

fixes(
  'by removing the earlier one with all its lines',
  `
  FROM alpine:3.24
  # kept
  HEALTHCHECK \\
    CMD ["/check-web"]
  HEALTHCHECK CMD ["/check-queue"]
`,
  `
  FROM alpine:3.24
  # kept
  HEALTHCHECK CMD ["/check-queue"]
`,
);

leaves(
  'one in each stage, also one that is inherited',
  'FROM alpine:3.24 AS base\nHEALTHCHECK CMD ["/check-web"]\nFROM base\nHEALTHCHECK CMD ["/check-queue"]\n',
);
leaves('triggers', 'FROM alpine:3.24\nONBUILD HEALTHCHECK CMD ["/check-web"]\nHEALTHCHECK CMD ["/check-queue"]\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nHEALTHCHECK CMD ["/check-web"]\nHEALTHCHECK ');
