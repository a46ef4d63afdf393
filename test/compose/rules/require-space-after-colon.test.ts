import rule from '../../../server/src/compose/rules/require-space-after-colon';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keys at the beginning, in the middle and at the end of a mapping',
  `
  services:
    a:
      image:nginx
      ^^^^^^ \`image:\` needs a blank behind it; without one YAML takes the line for a single word.
      ports: []
    b:
      image: nginx
      ports:8080
      ^^^^^^ \`ports:\` needs a blank behind it; without one YAML takes the line for a single word.
    c:
      build:.
      ^^^^^^ \`build:\` needs a blank behind it; without one YAML takes the line for a single word.
`,
);

fixes(
  'by inserting it',
  'services:\n  a:\n    healthcheck:\n      test:true\n',
  'services:\n  a:\n    healthcheck:\n      test: true\n',
);

leaves(
  'values with colons, unknown words',
  'services:\n  a:\n    volumes:\n      - image:/a\n    command: image:nginx\n  b:\n    http://example.com\n',
);
leaves('keys that are being typed', 'services:\n  a:\n    image:\n  b:\n    imag\n  c: !reset image:a\n');
