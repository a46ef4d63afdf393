import rule from '../../../server/src/dockerfile/rules/no-platform-arg-default';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'above and inside stages',
  `
  ARG BUILDPLATFORM="linux/amd64"
                    ^^^^^^^^^^^^^ The default takes the place of what the builder knows, so every platform gets \`linux/amd64\`.
  FROM alpine:3.24
  ARG TARGETOS TARGETARCH=arm64
                          ^^^^^ The default takes the place of what the builder knows, so every platform gets \`arm64\`.
`,
);
fixes('by removing it', 'FROM a\nARG TARGETARCH="arm64" X=1\n', 'FROM a\nARG TARGETARCH X=1\n');
leaves(
  'bare ones and other names',
  'FROM a\nARG TARGETARCH\nARG ARCH=arm64\nENV TARGETARCH=arm64\nONBUILD ARG TARGETARCH=x\n',
);
leaves('a default that is still being typed', 'FROM a\nARG TARGETARCH=');
