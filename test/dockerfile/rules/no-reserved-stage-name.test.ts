import rule from '../../../server/src/dockerfile/rules/no-reserved-stage-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both names in any case',
  `
  FROM alpine:3.24 AS Scratch
                      ^^^^^^^ \`Scratch\` has a fixed meaning for the builder, so no stage can be reached by it.
  FROM alpine:3.24 AS context
                      ^^^^^^^ \`context\` has a fixed meaning for the builder, so no stage can be reached by it.
`,
);
fixes(
  'the stage and its references',
  'FROM alpine:3.24 AS context\nFROM context\nCOPY --from=CONTEXT /a /a\nRUN --mount=from=context,target=/c true\n',
  'FROM alpine:3.24 AS context-stage\nFROM context-stage\nCOPY --from=context-stage /a /a\nRUN --mount=from=context-stage,target=/c true\n',
);
leaves('names that contain them', 'FROM scratch AS from-scratch\nFROM scratch AS contexts\n');
leaves('a name that is still being typed', 'FROM alpine:3.24 AS scratc');
