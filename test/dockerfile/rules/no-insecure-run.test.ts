import rule from '../../../server/src/dockerfile/rules/no-insecure-run';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the flag',
  `
  FROM alpine:3.24
  RUN --network=none --security=insecure id
                     ^^^^^^^^^^^^^^^^^^^ This step runs without confinement on the builder, and only where the builder allows it.
  ONBUILD RUN --security=insecure id
              ^^^^^^^^^^^^^^^^^^^ This step runs without confinement on the builder, and only where the builder allows it.
`,
);

fixes(
  'the flag',
  'FROM alpine:3.24\nRUN --security=insecure --network=none id\n',
  'FROM alpine:3.24\nRUN --network=none id\n',
);

leaves('the sandbox and the word', 'FROM alpine:3.24\nRUN --security=sandbox id\nRUN echo --security=insecure\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN --security=\n');
