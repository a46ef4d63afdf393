import rule from '../../../server/src/compose/rules/valid-hostname';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both keys',
  `
  services:
    a:
      hostname: "-web"
                 ^^^^ \`-web\` is no host name: letters, digits and hyphens, with dots between parts of 63 at most.
      domainname: a..b
                  ^^^^ \`a..b\` is no host name: letters, digits and hyphens, with dots between parts of 63 at most.
    b:
      hostname: \${H:-web_1}
                ^^^^^^^^^^^ \`web_1\` is no host name: letters, digits and hyphens, with dots between parts of 63 at most.
`,
);
leaves('host names', 'services: {a: {hostname: Web-1.example.com., domainname: x}, b: {hostname: 1}}\n');
leaves(
  'variables, tags, unfinished lines',
  'services:\n  a: {hostname: "$H!"}\n  b: {hostname: !reset "!"}\n  c:\n    hostname:\n',
);
