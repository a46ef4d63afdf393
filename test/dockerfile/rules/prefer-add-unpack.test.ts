import rule from '../../../server/src/dockerfile/rules/prefer-add-unpack';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'pipes and files',
  `
  FROM debian:13
  RUN wget -qO- https://example.com/$V/a.tgz | tar xz
      ^^^^ \`ADD --unpack\` downloads and unpacks a tar without \`wget\` and \`tar\` in the image.
  RUN curl -fsSLO https://example.com/a.tar.xz && tar xf a.tar.xz -C /opt && rm a.tar.xz
      ^^^^ \`ADD --unpack\` downloads and unpacks a tar without \`curl\` and \`tar\` in the image.
`,
);

fixes(
  'into the working directory',
  'FROM debian:13\nWORKDIR /opt\nRUN curl -L https://example.com/a.tgz | tar xz\n',
  'FROM debian:13\nWORKDIR /opt\nADD --unpack=true https://example.com/a.tgz /opt\n',
);

leaves(
  'other work and other archives',
  'FROM debian:13\nRUN curl https://a.b/c.tgz | tar xz x/y\nRUN curl -u a:b https://a.b/c.tgz | tar xz\nRUN curl https://a.b/c.tgz | tar xz && make\nRUN wget -O a.zip https://a.b/a.zip && unzip a.zip\n',
);
leaves('older frontends', '# syntax=docker/dockerfile:1.10\nFROM debian:13\nRUN curl https://a.b/c.tgz | tar xz\n');
leaves('a line that is still being typed', 'FROM debian:13\nRUN curl https://a.b/c.tgz | tar\n');
