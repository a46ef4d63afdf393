import rule from '../../../server/src/dockerfile/rules/no-packages-below-sources';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the first installation below',
  `
  FROM alpine:3.24
  RUN apk add a
  COPY . /app
  RUN id && apk add b
            ^^^^^^^ Every change of a source file repeats this installation; put it above the \`COPY\`.
  RUN apk add c
`,
);

leaves(
  'packages of the project',
  'FROM debian:13\nCOPY . /app\nRUN apt-get install -y ./a.deb\nRUN xargs apt-get install -y < /app/packages.txt\nRUN apt-get install -y $(cat list)\n',
);
leaves(
  'other copies and stages',
  'FROM alpine:3.24 AS a\nCOPY . /app\nFROM alpine:3.24\nCOPY src /src\nCOPY --from=a . /\nRUN apk add b\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY . .\nRUN apk add\n');
