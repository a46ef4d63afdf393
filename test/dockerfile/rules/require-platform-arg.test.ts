import rule from '../../../server/src/dockerfile/rules/require-platform-arg';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'shells, paths and fallbacks',
  `
  ARG TARGETOS
  FROM alpine:3.24
  COPY a-$TARGETARCH /a
         ^^^^^^^^^^^ \`TARGETARCH\` is empty here: inside a stage the builder fills it in only behind \`ARG TARGETARCH\`.
  RUN echo \${TARGETOS:-linux}
           ^^^^^^^^^^^^^^^^^^ \`TARGETOS\` is empty here: inside a stage the builder fills it in only behind \`ARG TARGETOS\`.
`,
);
fixes('below FROM', 'FROM a\r\nRUN echo $TARGETOS\r\n', 'FROM a\r\nARG TARGETOS\r\nRUN echo $TARGETOS\r\n');
leaves(
  'declared ones',
  'FROM --platform=$BUILDPLATFORM a\nARG TARGETOS TARGETARCH=x\nRUN echo $TARGETOS-$TARGETARCH\n',
);
leaves('ONBUILD and other names', 'FROM a\nONBUILD RUN echo $TARGETARCH\nRUN echo $TARGETARCHX\n');
leaves('a line that is still being typed', 'FROM a\nRUN echo $TARGETARC');
