import rule from '../../../server/src/dockerfile/rules/valid-run-security';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the value',
  `
  FROM alpine:3.24
  RUN --security=off true
                 ^^^ \`--security\` is \`sandbox\` or \`insecure\`; with \`off\` the build stops here.
`,
);

fixes('the value', 'FROM alpine:3.24\nRUN --security=off true\n', 'FROM alpine:3.24\nRUN --security=sandbox true\n');

leaves('known values and variables', 'FROM alpine:3.24\nRUN --security=insecure true\nRUN --security=${S} true\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN --security=\nRUN --security=sand');
