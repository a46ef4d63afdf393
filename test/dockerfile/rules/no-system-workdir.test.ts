import rule from '../../../server/src/dockerfile/rules/no-system-workdir';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'directories that vanish or belong to the system',
  `
  FROM alpine:3.24
  WORKDIR /sys/
          ^^^^^ \`/sys\` is replaced when a container starts, so files that are written there are gone.
  WORKDIR "/dev/shm"
          ^^^^^^^^^^ \`/dev/shm\` is replaced when a container starts, so files that are written there are gone.
  ENV HOME=/etc
  WORKDIR $HOME
          ^^^^^ \`/etc\` belongs to the system; files of a program get mixed with it.
  WORKDIR /boot/x
          ^^^^^^^ \`/boot/x\` belongs to the system; files of a program get mixed with it.
`,
);

leaves(
  'directories below',
  'FROM alpine:3.24\nWORKDIR /usr/local/bin\nWORKDIR /etc/app\nWORKDIR /device\nWORKDIR dev\n',
);
leaves('Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nWORKDIR /usr\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nWORKDIR\n');
