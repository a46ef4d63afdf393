import rule from '../../../server/src/dockerfile/rules/no-sudo';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the command in every place',
  `
  FROM debian:13
  RUN a && sudo -u app b | sudo tee /c
           ^^^^ \`sudo\` changes environment and signals, and stays in the image; \`USER\` says who runs a step.
                           ^^^^ \`sudo\` changes environment and signals, and stays in the image; \`USER\` says who runs a step.
  RUN ["sudo", "a"]
       ^^^^^^ \`sudo\` changes environment and signals, and stays in the image; \`USER\` says who runs a step.
  RUN if a; then sudo b; fi
                 ^^^^ \`sudo\` changes environment and signals, and stays in the image; \`USER\` says who runs a step.
  ONBUILD RUN sudo a
              ^^^^ \`sudo\` changes environment and signals, and stays in the image; \`USER\` says who runs a step.
`,
);

fixes(
  'as root',
  `
  FROM debian:13
  RUN sudo a && \\
      sudo b
`,
  `
  FROM debian:13
  RUN a && \\
      b
`,
);

fixes(
  'as another user',
  `
  FROM debian:13
  USER app
    RUN sudo make install
  RUN make test
`,
  `
  FROM debian:13
  USER app
    USER root
    RUN make install
    USER app
  RUN make test
`,
);

leaves(
  'arguments, other programs and other instructions',
  `
  FROM debian:13
  RUN apt-get install -y sudo && visudo -c && which sudo && echo 'sudo a'
  CMD ["sudo", "a"]
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN sud
`,
);
