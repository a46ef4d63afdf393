import rule from '../../../server/src/dockerfile/rules/no-consecutive-copy';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the second of a group',
  `
  FROM alpine:3.24
  COPY a /x/
  COPY b c /x/
  ^^^^ 3 \`COPY\` instructions in a row fill \`/x/\`; one of them makes one layer.
  COPY d /x/
  COPY e /y/
`,
);

fixes(
  'with the flags of all',
  'FROM alpine:3.24\nCOPY --link a ./\n\nCOPY --link b ./\nCOPY --link c ./\nCMD id\n',
  'FROM alpine:3.24\nCOPY --link a b c ./\nCMD id\n',
);

leaves(
  'two, and what differs',
  'FROM alpine:3.24\nCOPY a /x/\nCOPY b /x/\nCOPY --link c /x/\nRUN id\nCOPY d /x/\nCOPY e /y\nCOPY f /y\nCOPY g /y\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY a /x/\nCOPY b /x/\nCOPY /x/\n');
