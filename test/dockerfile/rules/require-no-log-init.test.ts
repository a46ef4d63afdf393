import rule from '../../../server/src/dockerfile/rules/require-no-log-init';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'high numbers',
  `
  FROM debian:13
  RUN groupadd a && /usr/sbin/useradd -m --uid=100000 -g a a
                                         ^^^^^^^^^^^^ With the number 100000, \`useradd\` makes login records that may fill gigabytes of the layer.
`,
);

fixes(
  'the exec form',
  'FROM debian:13\nRUN ["useradd", "-u", "1234567", "a"]\n',
  'FROM debian:13\nRUN ["useradd", "-l", "-u", "1234567", "a"]\n',
);
fixes(
  'letters in a bundle',
  'FROM debian:13\nRUN sudo useradd -mu 1234567 a\n',
  'FROM debian:13\nRUN sudo useradd -l -mu 1234567 a\n',
);

leaves(
  'low numbers and variables',
  'FROM debian:13\nRUN useradd -u 10001 a && useradd -u $UID b && useradd c 1234567\n',
);
leaves(
  'the flag and other programs',
  'FROM debian:13\nRUN useradd -ml -u 1234567 a && useradd --no-log-init --uid 1234567 b && adduser -u 1234567 c\n',
);
leaves('a line that is still being typed', 'FROM debian:13\nRUN useradd -u\n');
