import rule from '../../../server/src/dockerfile/rules/no-repeated-entrypoint';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all but the last of each stage',
  `
  FROM alpine:3.24 AS one
  ENTRYPOINT ["/prepare.sh"]
  ^^^^^^^^^^ Another \`ENTRYPOINT\` of this stage comes later and replaces this one.
  entrypoint ["/prepare.sh"]
  ^^^^^^^^^^ Another \`ENTRYPOINT\` of this stage comes later and replaces this one.
  ENTRYPOINT ["/serve"]
  FROM alpine:3.24
  ENTRYPOINT ["/prepare.sh"]
`,
);

fixes(
  'by removing the earlier one with all its lines',
  `
  FROM alpine:3.24
  # kept
  ENTRYPOINT \\
    ["/prepare.sh"]
  ENTRYPOINT ["/serve"]
`,
  `
  FROM alpine:3.24
  # kept
  ENTRYPOINT ["/serve"]
`,
);

leaves(
  'one in each stage, also one that is inherited',
  'FROM alpine:3.24 AS base\nENTRYPOINT ["/prepare.sh"]\nFROM base\nENTRYPOINT ["/serve"]\n',
);
leaves('triggers', 'FROM alpine:3.24\nONBUILD ENTRYPOINT ["/prepare.sh"]\nENTRYPOINT ["/serve"]\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nENTRYPOINT ["/prepare.sh"]\nENTRYPOINT ');
