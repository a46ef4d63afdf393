import rule from '../../../server/src/dockerfile/rules/no-os-upgrade';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each manager',
  `
  FROM fedora:44
  RUN dnf -y update && dnf clean all
      ^^^^^^^^^^^^^ \`dnf upgrade\` gives other packages every day and doubles the files of the base in this layer.
  FROM archlinux:base
  RUN pacman -Syu --noconfirm
      ^^^^^^ \`pacman -Syu\` gives other packages every day and doubles the files of the base in this layer.
  FROM opensuse/leap:16.0
  RUN zypper -n up
      ^^^^^^^^^^^^ \`zypper update\` gives other packages every day and doubles the files of the base in this layer.
`,
);

leaves(
  'names, security updates and other commands',
  `
  FROM fedora:44
  RUN dnf upgrade -y openssl && dnf upgrade -y --security && dnf upgrade-minimal -y && echo dnf upgrade
  FROM archlinux:base
  RUN pacman -Syu --noconfirm git
`,
);

leaves(
  'apt, other bases, unfinished lines',
  `
  FROM debian:13
  RUN apt-get upgrade -y && dnf upgrade
  RUN apk
`,
);
