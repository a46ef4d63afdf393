import rule from '../../../server/src/dockerfile/rules/no-reversed-port-range';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the range',
  `
  FROM alpine:3.24
  EXPOSE 80 8010-8000/udp 9-8
            ^^^^^^^^^^^^^ The range ends before it begins, so the build stops here.
                          ^^^ The range ends before it begins, so the build stops here.
`,
);

fixes('with its protocol', 'FROM alpine:3.24\nEXPOSE 8010-8000/udp\n', 'FROM alpine:3.24\nEXPOSE 8000-8010/udp\n');

leaves('equal ends, and variables', 'FROM alpine:3.24\nEXPOSE 80-80 $A-$B 1-2\n');
leaves('ports that do not exist', 'FROM alpine:3.24\nEXPOSE 99999-80\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nEXPOSE 8010-');
