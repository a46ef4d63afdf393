import rule from '../../../server/src/dockerfile/rules/prefer-grouped-labels';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each further one',
  `
  FROM alpine:3.24
  LABEL a=1
  LABEL b=2
  ^^^^^ This \`LABEL\` follows another one; one instruction with several pairs is easier to keep in order.
  label c=3 d=4
  ^^^^^ This \`LABEL\` follows another one; one instruction with several pairs is easier to keep in order.
`,
);

fixes(
  'several lines',
  'FROM alpine:3.24\nLABEL a=1 \\\n  b=2\nLABEL c=3 \\\n  d=4\n',
  'FROM alpine:3.24\nLABEL a=1 \\\n  b=2 \\\n    c=3 \\\n  d=4\n',
);

leaves(
  'gaps, comments and the old form',
  'FROM alpine:3.24\nLABEL a=1\n\nLABEL b=2\n# c\nLABEL c=3\nLABEL d 4\nLABEL e=5\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL a=1\nLABEL b\n');
