import rule from '../../../server/src/dockerfile/rules/no-overwritten-path';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'values without the system',
  `
  FROM debian:13
  ENV A=1 PATH="/opt/bin:$A/bin"
               ^^^^^^^^^^^^^^^^^ Without \`$PATH\` in it this hides \`/usr/bin\` and \`/bin\`, where all basic commands lie.
  ENV PATH /opt/bin
           ^^^^^^^^ Without \`$PATH\` in it this hides \`/usr/bin\` and \`/bin\`, where all basic commands lie.
`,
);
fixes('inside quotes', 'FROM a\nENV PATH="/opt/bin"\n', 'FROM a\nENV PATH="/opt/bin:$PATH"\n');
leaves(
  'the old value, a whole path, other names and empty bases',
  `
  FROM debian:13
  ENV PATH=/x:$PATH OTHER=/x
  ENV PATH=\${PATH}:/x
  ENV PATH=/usr/local/bin:/usr/bin
  ENV PATH=/x:\${OLD_PATH}
  FROM gcr.io/distroless/static-debian13
  ENV PATH=/x
  FROM $BASE
  ENV PATH=/x
`,
);
leaves('a value that is still being typed', 'FROM debian:13\nENV PATH=');
