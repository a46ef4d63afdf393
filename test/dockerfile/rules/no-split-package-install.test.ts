import rule from '../../../server/src/dockerfile/rules/no-split-package-install';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'one place for each manager',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y a
  COPY x /x
  RUN apt-get install -y b && apt-get install -y c
      ^^^^^^^^^^^^^^^ \`apt-get\` installs in 3 \`RUN\` instructions of this stage; each loads the index and adds a layer.
  RUN apt-get install -y d
`,
);

leaves(
  'two steps, and other managers',
  'FROM alpine:3.24\nRUN apk add a\nRUN apk add b\nRUN apk del b\nRUN dnf install -y c\n',
);
leaves(
  'repositories between, and build stages',
  'FROM alpine:3.24\nRUN apk add a\nRUN apk add b\nRUN apk add c\nFROM alpine:3.24\nRUN apk add a\nRUN apk add b\nRUN echo x >> /etc/apk/repositories\nRUN apk add c\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN apk add a\nRUN apk add b\nRUN apk\n');
leaves(
  'tools that the same step removes again',
  'FROM alpine:3.24\nRUN apk add a\nRUN apk add b\nRUN apk add --virtual .c c && make && apk del .c\n',
);
