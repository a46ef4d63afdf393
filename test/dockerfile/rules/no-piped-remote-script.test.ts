import rule from '../../../server/src/dockerfile/rules/no-piped-remote-script';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'pipes',
  `
  FROM debian:13
  RUN apt-get update && curl -fsSL https://example.com/i | sudo -E bash -s -- -y
                        ^^^^ What the server sends runs unseen, and half a download runs as well.
  RUN wget -qO- https://example.com/i | sed s/a/b/ | python3 -
      ^^^^ What the server sends runs unseen, and half a download runs as well.
  RUN <<EOF
  curl https://example.com/i | sh
  ^^^^ What the server sends runs unseen, and half a download runs as well.
  EOF
`,
);

reports(
  'substitutions',
  `
  FROM debian:13
  RUN bash <(curl -s https://example.com/i)
             ^^^^ What the server sends runs unseen, and half a download runs as well.
  RUN eval "$(wget -qO- https://example.com/i)"
              ^^^^ What the server sends runs unseen, and half a download runs as well.
`,
);

reports(
  'PowerShell',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  SHELL ["powershell", "-Command"]
  RUN iwr https://example.com/i.ps1 | iex
  ^^^ What the server sends runs unseen, and half a download runs as well.
`,
);

leaves(
  'other readers, and files',
  `
  FROM debian:13
  RUN curl https://example.com/a | tar xz && curl https://example.com/k | gpg --dearmor > /k
  RUN curl -o /i https://example.com/i && echo "abc  /i" | sha256sum -c - && sh /i
  RUN VERSION="$(curl https://example.com/v)" sh /i
  RUN sh -c "echo $(curl https://example.com/v)"
  RUN curl https://localhost/i | sh
`,
);
leaves('a line that is still being typed', 'FROM debian:13\nRUN curl https://example.com/i |\n');
