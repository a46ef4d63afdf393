import rule from '../../../server/src/dockerfile/rules/no-separate-package-update';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'updates of each manager',
  `
  FROM debian:13
  RUN apt-get -q update && apt-get clean
      ^^^^^^^^^^^^^^^^^ \`apt-get update\` is alone in its \`RUN\`: the cached lists get old, and a later installation fails or takes old packages.
  FROM alpine:3.24
  RUN ["apk", "update"]
       ^^^^^^^^^^^^^^^ \`apk update\` is alone in its \`RUN\`: the cached lists get old, and a later installation fails or takes old packages.
  FROM archlinux:base
  RUN pacman -Sy
      ^^^^^^ \`pacman -Sy\` is alone in its \`RUN\`: the cached lists get old, and a later installation fails or takes old packages.
`,
);

fixes(
  'with the next RUN over lines',
  `
  FROM debian:13
  RUN apt-get update

  RUN apt-get install -y \\
      curl
`,
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y \\
      curl
`,
);

leaves(
  'updates that are used',
  `
  FROM debian:13
  RUN apt-get update && apt-get upgrade -y
  RUN apt-get update; apt-get update && apt-get install -y curl
  RUN <<EOF
  apt-get update
  apt-get install -y curl
  EOF
  RUN apt-get update && ./install.sh && echo apt-get update
`,
);

leaves(
  'check-update, mounts, other bases, unfinished lines',
  `
  FROM fedora:44
  RUN dnf check-update
  RUN --mount=type=cache,target=/var/cache/libdnf5 dnf makecache
  RUN apt-get update
  RUN dnf
`,
);
