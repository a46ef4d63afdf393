import rule from '../../../server/src/dockerfile/rules/no-early-arg-use';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each use above the line',
  `
  ARG V
  FROM alpine:3.24
  RUN echo "$V" && echo \${TARGETARCH}
            ^^ \`V\` is empty here: its \`ARG\` stands further down, and counts from there on.
                        ^^^^^^^^^^^^^ \`TARGETARCH\` is empty here: its \`ARG\` stands further down, and counts from there on.
  ARG V TARGETARCH
`,
);
fixes(
  'above the comment of the first use',
  'FROM a\n# where\nWORKDIR /$DIR\nRUN true\nARG DIR=srv\nRUN ls\n',
  'FROM a\nARG DIR=srv\n# where\nWORKDIR /$DIR\nRUN true\nRUN ls\n',
);
leaves('an ENV above and other stages', 'FROM a AS b\nENV V=1\nRUN echo $V\nARG V\nFROM c\nCOPY $W /\nFROM d\nARG W\n');
leaves('a line that is still being typed', 'FROM a\nRUN echo $\nARG V\n');
