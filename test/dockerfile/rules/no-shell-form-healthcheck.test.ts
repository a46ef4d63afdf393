import rule from '../../../server/src/dockerfile/rules/no-shell-form-healthcheck';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the command',
  `
  FROM nginx:1.30
  HEALTHCHECK --interval=1m CMD curl -f "http://localhost/"
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This check starts a shell with each probe, although it uses nothing of it.
`,
);

fixes(
  'the words',
  'FROM nginx:1.30\nHEALTHCHECK CMD curl -f "/a b"\n',
  'FROM nginx:1.30\nHEALTHCHECK CMD ["curl", "-f", "/a b"]\n',
);

leaves(
  'what needs a shell',
  'FROM nginx:1.30\nHEALTHCHECK CMD a | b\nHEALTHCHECK CMD test $A\nHEALTHCHECK CMD exit 0\n',
);
leaves('arrays and NONE', 'FROM nginx:1.30\nHEALTHCHECK CMD ["a"]\nHEALTHCHECK NONE\nHEALTHCHECK curl\n');
leaves('a line that is still being typed', 'FROM nginx:1.30\nHEALTHCHECK CMD ["a", ');
