import rule from '../../../server/src/dockerfile/rules/require-ssh-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each address',
  `
  FROM alpine:3.24
  RUN apk add git && git -C /a clone --depth 1 ssh://git@example.com/r.git
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This clones over SSH, and the step has no key to do so.
`,
);

fixes(
  'behind other flags',
  'FROM alpine:3.24\nRUN --network=default git clone git@a.b:c\n',
  'FROM alpine:3.24\nRUN --network=default --mount=type=ssh git clone git@a.b:c\n',
);

leaves('other ways', 'FROM alpine:3.24\nRUN --mount=type=ssh git clone git@a.b:c\nRUN git clone https://u@a.b/c\n');
leaves('texts and other commands', 'FROM alpine:3.24\nRUN echo git clone git@a.b:c\nRUN git config user.email a@b.c\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN git clone\n');
