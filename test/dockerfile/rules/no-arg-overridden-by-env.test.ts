import rule from '../../../server/src/dockerfile/rules/no-arg-overridden-by-env';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'in either order',
  `
  FROM alpine:3.24
  ENV A=1
  ARG A B=2
      ^ \`ENV A\` wins over this \`ARG\`, so a value that someone passes has no effect.
        ^ \`ENV B\` wins over this \`ARG\`, so a value that someone passes has no effect.
  LABEL a=b
  ENV B 3
`,
);
leaves(
  'values that are handed on, used before, or of other stages',
  `
  FROM alpine:3.24 AS a
  ARG A B C
  ENV A=$A B="\${B:-x}"
  LABEL c=$C
  ENV C=1
  FROM a
  ENV C=2
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nARG A\nENV A');
