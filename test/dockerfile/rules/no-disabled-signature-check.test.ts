import rule from '../../../server/src/dockerfile/rules/no-disabled-signature-check';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each manager',
  `
  FROM debian:13
  RUN apt-get install -y --allow-unauthenticated curl
                         ^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-unauthenticated\` installs packages that anyone may have changed.
  RUN sudo dnf install -y --nogpgcheck curl && rpm -i --nodigest https://example.com/a.rpm
                          ^^^^^^^^^^^^ \`--nogpgcheck\` installs packages that anyone may have changed.
                                                      ^^^^^^^^^^ \`--nodigest\` installs packages that anyone may have changed.
  RUN zypper --no-gpg-checks install curl
             ^^^^^^^^^^^^^^^ \`--no-gpg-checks\` installs packages that anyone may have changed.
  RUN sed -i 's/^SigLevel.*/SigLevel = Never/' /etc/pacman.conf
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`SigLevel = Never\` installs packages that anyone may have changed.
  RUN printf '[r]\\ngpgcheck=1\\n' > /a && printf '[r]\\ngpgcheck=0\\n' > /etc/yum.repos.d/r.repo
                                                ^^^^^^^^^^^^^^^^^^^ \`gpgcheck=0\` installs packages that anyone may have changed.
`,
);

fixes(
  'an option with its flag',
  'FROM debian:13\nRUN apt-get -o APT::Get::AllowUnauthenticated=true install -y curl\n',
  'FROM debian:13\nRUN apt-get install -y curl\n',
);

leaves(
  'checks that stay on',
  'FROM fedora:43\nRUN dnf install -y --setopt=gpgcheck=1 curl && zypper --gpg-auto-import-keys ref\n',
);
leaves('texts and variables', 'FROM alpine:3.24\nRUN echo apk --allow-untrusted && apk add $FLAGS curl\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN apk add --allow\n');
