import rule from '../../../server/src/dockerfile/rules/no-account-password';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each way',
  `
  FROM debian:13
  RUN useradd -m -p abc app && usermod --password=abc app
                 ^^ This password, or its hash, can be read by everyone who can pull the image.
                                       ^^^^^^^^^^^^^^ This password, or its hash, can be read by everyone who can pull the image.
  RUN echo x | passwd --stdin root && passwd -d app
                      ^^^^^^^ This password, or its hash, can be read by everyone who can pull the image.
                                             ^^ Without a password anyone in the container becomes this account.
`,
);

reports(
  'Windows',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN net user app Passw0rd /add
  ^^^ This password, or its hash, can be read by everyone who can pull the image.
`,
);

leaves(
  'locks and plain accounts',
  'FROM debian:13\nRUN useradd -p "*" a && passwd -l root && useradd b && adduser --disabled-password c\n',
);
leaves('Windows without a password', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN net user app /add\n');
leaves('texts, and a line that is still being typed', 'FROM debian:13\nRUN echo chpasswd\nRUN useradd -p\n');
