import rule from '../../../server/src/dockerfile/rules/no-platform-mismatch';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'names of another architecture or system',
  `
  FROM --platform=linux/amd64 arm32v7/debian:13
                  ^^^^^^^^^^^ \`arm32v7/debian:13\` is made for \`arm\`, but \`linux/amd64\` is asked for: the program will not start.
  FROM --platform=linux mcr.microsoft.com/windows/nanoserver:ltsc2025
                  ^^^^^ \`mcr.microsoft.com/windows/nanoserver:ltsc2025\` is made for \`windows\`, but \`linux\` is asked for: the program will not start.
`,
);
leaves(
  'what fits, and variables',
  `
  FROM --platform=x86_64 amd64/alpine:3.24
  FROM --platform=linux amd64/alpine:3.24
  FROM --platform=linux/$ARCH amd64/alpine:3.24
  FROM --platform=linux/arm64 registry.example.com/amd64/alpine:3.24
`,
);
leaves('a value that is still being typed', 'FROM --platform=linux/arm64 amd64');
