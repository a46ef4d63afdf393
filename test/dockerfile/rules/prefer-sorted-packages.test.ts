import rule from '../../../server/src/dockerfile/rules/prefer-sorted-packages';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first name out of order',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y \\
      curl=8.1 \\
      wget \\
      git \\
      ^^^ \`git\` stands behind \`wget\`; in the order of the alphabet a list shows what is there twice.
      bash
`,
);

fixes(
  'names with versions',
  'FROM alpine:3.24\nRUN apk add \\\n  zlib=1 \\\n  Bash \\\n  curl=8 && id\n',
  'FROM alpine:3.24\nRUN apk add \\\n  Bash \\\n  curl=8 \\\n  zlib=1 && id\n',
);

leaves(
  'sorted lists and short ones',
  'FROM alpine:3.24\nRUN apk add \\\n  a=2 \\\n  a-b \\\n  c\nRUN apk add \\\n  b \\\n  a\n',
);
leaves(
  'what stands on one line, and variables',
  'FROM alpine:3.24\nRUN apk add c b \\\n a\nRUN apk add \\\n c \\\n $B \\\n a\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN apk add \\\n  c \\\n  b \\\n');
