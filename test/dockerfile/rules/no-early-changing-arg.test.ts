import rule from '../../../server/src/dockerfile/rules/no-early-changing-arg';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names that say so',
  `
  FROM alpine:3.24
  ARG VERSION=1
  ARG BUILD_DATE=today
      ^^^^^^^^^^ A new \`BUILD_DATE\` repeats every \`RUN\` below this line, also those that do not use it.
  RUN echo $VERSION
  RUN echo \${BUILD_DATE}
`,
);

fixes(
  'above the comments of the use',
  'FROM alpine:3.24\narg COMMIT=x\nRUN id\n# who\nENV A=$COMMIT\n',
  'FROM alpine:3.24\nRUN id\narg COMMIT=x\n# who\nENV A=$COMMIT\n',
);

leaves(
  'arguments near their use, or without one',
  'ARG GIT_SHA\nFROM alpine:3.24\nARG GIT_SHA\nENV S=$GIT_SHA\nRUN id\nARG CACHEBUST=1\nRUN id\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nARG GIT_\nRUN id\nENV A=$GIT_\n');
