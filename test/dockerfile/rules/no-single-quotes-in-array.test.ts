import rule from '../../../server/src/dockerfile/rules/no-single-quotes-in-array';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'commands and paths',
  `
  FROM alpine:3.24
  CMD ['a', "b"]
      ^^^^^^^^^^ JSON knows double quotes only, so the builder takes this text for the command or the paths.
  COPY ['a b', '/c']
       ^^^^^^^^^^^^^ JSON knows double quotes only, so the builder takes this text for the command or the paths.
`,
);
fixes('the quotes', "FROM a\nENTRYPOINT ['sh', '-c', 'b c']\n", 'FROM a\nENTRYPOINT ["sh", "-c", "b c"]\n');
leaves(
  'double quotes, tests and other faults',
  `
  FROM alpine:3.24
  CMD ["a", "it's"]
  RUN [ 'a' = 'b' ]
  RUN ['a', b]
  CMD echo ['a']
`,
);
leaves('an array that is still being typed', "FROM alpine:3.24\nCMD ['a'");
