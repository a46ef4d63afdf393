import rule from '../../../server/src/dockerfile/rules/no-emptied-apt-cache-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first mount of a stage',
  `
  FROM ubuntu:26.04
  RUN --mount=type=cache,target=/var/cache/apt apt-get install -y curl
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The base image deletes what apt downloads, so this cache stays empty: remove \`docker-clean\` first.
  RUN --mount=type=cache,target=/var/cache/apt apt-get install -y git
`,
);

fixes(
  'above a comment',
  'FROM debian:13\n# tools\nrun --mount=type=cache,target=/var/cache/apt apt-get update\n',
  'FROM debian:13\nrun rm -f /etc/apt/apt.conf.d/docker-clean\n# tools\nrun --mount=type=cache,target=/var/cache/apt apt-get update\n',
);

leaves(
  'a stage that keeps packages',
  'FROM debian:13 AS a\nCOPY apt.conf /etc/apt/apt.conf.d/90\nFROM a\nRUN --mount=type=cache,target=/var/cache/apt apt-get update\n',
);
leaves(
  'lists and other bases',
  'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nFROM x\nRUN --mount=type=cache,target=/var/cache/apt apt-get update\n',
);
leaves('a line that is still being typed', 'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt\n');
