import rule from '../../../server/src/dockerfile/rules/no-disabled-host-key-check';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'options, settings and scans',
  `
  FROM alpine:3.24
  RUN echo "StrictHostKeyChecking no" >> /etc/ssh/ssh_config
            ^^^^^^^^^^^^^^^^^^^^^^^^ \`StrictHostKeyChecking no\` accepts any server, so another one can answer in its place.
  RUN scp -o UserKnownHostsFile=/dev/null a b:c && ssh-keyscan example.com >> /k
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`UserKnownHostsFile=/dev/null\` accepts any server, so another one can answer in its place.
                                                   ^^^^^^^^^^^ \`ssh-keyscan\` takes whatever key it is given, so it vouches for nobody.
`,
);

leaves(
  'checks that are on',
  'FROM alpine:3.24\nRUN ssh -o StrictHostKeyChecking=accept-new a\nRUN ssh -o StrictHostKeyChecking=yes a\n',
);
leaves(
  'texts and compared keys',
  'FROM alpine:3.24\nRUN echo StrictHostKeyChecking=no\nRUN ssh-keyscan a > k && cmp k known\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN ssh -o StrictHostKeyChecking=\n');
