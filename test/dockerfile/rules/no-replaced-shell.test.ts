import rule from '../../../server/src/dockerfile/rules/no-replaced-shell';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all ways',
  `
  FROM debian:13
  RUN rm /bin/sh && ln -s bash /bin/sh
                    ^^ \`ln\` changes \`/bin/sh\` for every script of the image; \`SHELL\` does it for the build.
  RUN mv /bin/bash /usr/bin/sh; cp /bin/bash /bin/sh
      ^^ \`mv\` changes \`/bin/sh\` for every script of the image; \`SHELL\` does it for the build.
                                ^^ \`cp\` changes \`/bin/sh\` for every script of the image; \`SHELL\` does it for the build.
  RUN sudo dpkg-divert --add /bin/sh && dpkg-reconfigure dash
           ^^^^^^^^^^^ \`dpkg-divert\` changes \`/bin/sh\` for every script of the image; \`SHELL\` does it for the build.
                                        ^^^^^^^^^^^^^^^^ \`dpkg-reconfigure\` changes \`/bin/sh\` for every script of the image; \`SHELL\` does it for the build.
  RUN update-alternatives --install /bin/sh sh /bin/bash 100
      ^^^^^^^^^^^^^^^^^^^ \`update-alternatives\` changes \`/bin/sh\` for every script of the image; \`SHELL\` does it for the build.
`,
);

fixes(
  'with the removal before it',
  `
  FROM debian:13
  run rm /bin/sh && ln -s /bin/bash /bin/sh
`,
  `
  FROM debian:13
  shell ["/bin/bash", "-c"]
`,
);

leaves(
  'other targets',
  `
  FROM debian:13
  RUN ln -s /bin/sh /sh && cp /bin/sh /tmp/ && ln -s /bin/sh
  RUN dpkg-divert --list /bin/sh
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN ln -sf /bin/bash
`,
);
