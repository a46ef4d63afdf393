import rule from '../../../server/src/dockerfile/rules/no-consecutive-run';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each short one behind another',
  `
  FROM alpine:3.24
  RUN a && b
  # a comment
  RUN c
  ^^^ This \`RUN\` follows another short one; joined with \`&&\` they make one layer.
  RUN d; e
  ^^^ This \`RUN\` follows another short one; joined with \`&&\` they make one layer.
`,
);

fixes(
  'with the flags of both',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c a\nRUN --mount=type=cache,target=/c b\n',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c a \\\n    && b\n',
);

leaves('other flags and forms', 'FROM alpine:3.24\nRUN a\nRUN --network=none b\nRUN ["c"]\nRUN d\nRUN <<EOF\ne\nEOF\n');
leaves(
  'long steps, builder stages and an update alone',
  'FROM alpine:3.24\nRUN a\nRUN b\nFROM debian:13\nRUN a && b && c\nRUN apt-get update\nRUN apt-get install -y d\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN a\nRUN \n');
