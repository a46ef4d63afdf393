import rule from '../../../server/src/dockerfile/rules/require-pacman-noconfirm';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what changes packages',
  `
  FROM archlinux:base
  RUN pacman -Syu git && pacman -R make
      ^^^^^^^^^^^ \`pacman\` asks before it goes on; nobody answers during a build, so it stops.
                         ^^^^^^^^^ \`pacman\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

fixes(
  'the exec form',
  `
  FROM archlinux:base
  RUN ["pacman", "-S", "git"]
`,
  `
  FROM archlinux:base
  RUN ["pacman", "-S", "--noconfirm", "git"]
`,
);

leaves(
  'answers and queries',
  `
  FROM archlinux:base
  RUN pacman -Syu --noconfirm git && pacman -Q && pacman -Ss x && pacman -Si x && yes | pacman -S git
  RUN pacman -Sy && pacman $FLAGS git && pacman -S $PACMAN_OPTS git
`,
);

leaves(
  'unfinished lines and other bases',
  `
  FROM debian:13
  RUN pacman -S git
  FROM archlinux:base
  RUN pacman -S
`,
);
