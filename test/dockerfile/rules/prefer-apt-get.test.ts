import rule from '../../../server/src/dockerfile/rules/prefer-apt-get';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the program',
  `
  FROM debian:13
  RUN apt update && sudo apt install -y curl
      ^^^ \`apt\` is made for people; its options and output may change, those of \`apt-get\` do not.
  RUN apt -q policy curl
      ^^^ \`apt\` is made for people; its options and output may change, those of \`apt-cache\` do not.
  RUN apt list --installed
      ^^^ \`apt\` is made for people; its options and output may change, those of \`apt-get\` do not.
`,
);

fixes(
  'all of a step at once',
  'FROM debian:13\nRUN apt update && apt install -y curl && apt show curl\n',
  'FROM debian:13\nRUN apt-get update && apt-get install -y curl && apt-cache show curl\n',
);

fixes(
  'the sub-command too',
  `
  FROM debian:13
  RUN apt -y full-upgrade
`,
  `
  FROM debian:13
  RUN apt-get -y dist-upgrade
`,
);

fixes(
  'the exec form',
  `
  FROM debian:13
  RUN ["apt", "update"]
`,
  `
  FROM debian:13
  RUN ["apt-get", "update"]
`,
);

leaves(
  'arguments, other programs, other bases, unfinished lines',
  `
  FROM debian:13
  RUN apt-get install -y apt && ls /etc/apt && apt-key list && echo apt install
  RUN apt
  FROM alpine:3.24
  RUN apk add apt-dater
  RUN apt install curl
`,
);
