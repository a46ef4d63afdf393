import rule from '../../../server/src/dockerfile/rules/no-secret-removed-later';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a file of the same stage and of the one below',
  `
  FROM alpine:3.24 AS base
  COPY --chmod=600 keys/id_rsa /root/.ssh/id_rsa
  FROM base
  RUN git fetch && rm -f /root/.ssh/id_rsa
                         ^^^^^^^^^^^^^^^^^ This hides \`/root/.ssh/id_rsa\` only: the layer of line 2 still holds it.
`,
);

leaves('other files, and the same step', 'FROM alpine:3.24\nCOPY a .npmrc.x /\nRUN touch .npmrc && rm .npmrc\n');
leaves('texts', 'FROM alpine:3.24\nCOPY .env /\nRUN echo rm .env\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY .env /\nRUN rm\n');
