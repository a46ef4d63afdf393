import rule from '../../../server/src/dockerfile/rules/no-apt-upgrade';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each way to upgrade',
  `
  FROM debian:13
  RUN apt-get update && apt-get -y upgrade && apt full-upgrade -y
                        ^^^^^^^^^^^^^^^^^^ \`apt-get upgrade\` gives other packages every day and doubles the files of the base in this layer.
                                              ^^^^^^^^^^^^^^^^ \`apt full-upgrade\` gives other packages every day and doubles the files of the base in this layer.
`,
);

leaves(
  'single packages and texts',
  `
  FROM debian:13
  RUN apt-get install -y --only-upgrade openssl && echo apt-get upgrade && apt-get upgrade -s
`,
);

leaves(
  'other bases and unfinished lines',
  `
  FROM alpine:3.24
  RUN apt-get upgrade
  FROM debian:13
  RUN apt-get
`,
);
