import rule from '../../../server/src/dockerfile/rules/no-ssh-key-from-run';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'keys that are written or made',
  `
  FROM alpine:3.24
  RUN echo "$A" | base64 -d > ~/.ssh/id_rsa
                  ^^^^^^ This writes the private key \`~/.ssh/id_rsa\` to a layer, where everyone who can pull the image reads it.
  RUN ssh-keygen -t ed25519 -N "" -f /root/.ssh/deploy
      ^^^^^^^^^^ This writes the private key \`/root/.ssh/deploy\` to a layer, where everyone who can pull the image reads it.
`,
);

leaves(
  'public files',
  'FROM alpine:3.24\nRUN echo x > ~/.ssh/config && ssh-keyscan a >> ~/.ssh/known_hosts && echo k > /root/.ssh/id_rsa.pub && cat /root/.ssh/id_rsa\n',
);
leaves(
  'keys that go away',
  'FROM alpine:3.24\nRUN echo "$K" > /root/.ssh/id_rsa && git clone x && rm -rf /root/.ssh\nRUN --mount=type=tmpfs,target=/root/.ssh echo "$K" > /root/.ssh/id_rsa\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN echo "$K" > /root/.ssh/\n');
