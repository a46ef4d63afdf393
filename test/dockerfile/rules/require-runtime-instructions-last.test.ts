import rule from '../../../server/src/dockerfile/rules/require-runtime-instructions-last';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what stands above a step or in another order',
  `
  FROM alpine:3.24
  STOPSIGNAL SIGINT
  ^^^^^^^^^^ \`STOPSIGNAL\` stands above steps of the build; readers look for it at the end of the stage.
  RUN id
  cmd ["a"]
  ENTRYPOINT ["b"]
  ^^^^^^^^^^ \`ENTRYPOINT\` stands below \`CMD\`; the usual order is \`STOPSIGNAL\`, \`HEALTHCHECK\`, \`ENTRYPOINT\`, \`CMD\`.
`,
);

leaves(
  'the end of a stage',
  'FROM alpine:3.24\nRUN id\nENV A=1\nHEALTHCHECK NONE\nUSER a\nENTRYPOINT ["b"]\nCMD ["c"]\nLABEL d=1\n',
);
leaves(
  'duplicates and build stages',
  'FROM alpine:3.24\nCMD ["a"]\nRUN id\nFROM alpine:3.24\nCMD ["a"]\nRUN id\nCMD ["b"]\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCMD\nRUN id\n');
