import rule from '../../../server/src/dockerfile/rules/no-missing-command-separator';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'tools of all kinds',
  `
  FROM debian:13
  RUN apt-get update && \\
      apt-get install -y git \\
      rm -rf /var/lib/apt/lists/*
      ^^ \`rm\` is an argument of \`apt-get\` here: nothing ends the command of the line above.
  RUN cd /src \\
      npm ci
      ^^^ \`npm\` is an argument of \`cd\` here: nothing ends the command of the line above.
  RUN make \\
    # then
    cp /a /b
    ^^ \`cp\` is an argument of \`make\` here: nothing ends the command of the line above.
`,
);

fixes(
  'behind the word above',
  `
  FROM debian:13
  RUN touch "/a b" \\
      # note
      rm -f /c
`,
  `
  FROM debian:13
  RUN touch "/a b" && \\
      # note
      rm -f /c
`,
);

leaves(
  'ends and words',
  `
  FROM debian:13
  RUN mkdir /a && \\
      rm -r /b; \\
      cd /c | \\
      curl -f x
  RUN echo \\
      rm -rf /a
  RUN apk add \\
      npm \\
      pip
  RUN apk add curl wget \\
      rm
  RUN ["mkdir", \\
    "rm", "-r"]
  RUN <<EOF
  mkdir a \\
    rm -r b
  EOF
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN mkdir /a \\
      rm
`,
);
