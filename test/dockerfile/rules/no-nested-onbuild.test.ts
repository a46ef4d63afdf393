import rule from '../../../server/src/dockerfile/rules/no-nested-onbuild';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the second keyword',
  `
  FROM alpine:3.24
  ONBUILD onbuild RUN id
          ^^^^^^^ \`ONBUILD\` cannot trigger \`ONBUILD\`, so the build stops here.
`,
);

fixes(
  'also over several lines',
  'FROM alpine:3.24\nONBUILD ONBUILD \\\n  RUN id\n',
  'FROM alpine:3.24\nONBUILD RUN id\n',
);

leaves('other triggers', 'FROM alpine:3.24\nONBUILD RUN ONBUILD\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nONBUILD ');
