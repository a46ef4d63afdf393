import rule from '../../../server/src/dockerfile/rules/valid-run-network';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the value',
  `
  FROM alpine:3.24
  RUN --mount=type=ssh --network=backend true
                                 ^^^^^^^ \`--network\` is \`default\`, \`none\` or \`host\`; with \`backend\` the build stops here.
`,
);

fixes(
  'the value',
  'FROM alpine:3.24\nRUN --network=bridge true\n',
  'FROM alpine:3.24\nRUN --network=none true\n',
  'Use `--network=none`',
);

leaves('known values and variables', 'FROM alpine:3.24\nRUN --network=none true\nRUN --network=$NET true\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN --network=\nRUN --network=no');
