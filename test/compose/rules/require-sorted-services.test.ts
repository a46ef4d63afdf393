import rule from '../../../server/src/compose/rules/require-sorted-services';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first service behind its place',
  `
  services:
    web: { image: a }
    db: { image: b }
    ^^ \`db\` stands behind \`web\`; by their names it comes before.
    api: { image: c }
`,
);

fixes(
  'blocks with their comments',
  `
  services:
    # the page
    web:
      image: a
      # ports: none

    # the data
    db:
      image: b
  volumes: {}
`,
  `
  services:
    # the data
    db:
      image: b

    # the page
    web:
      image: a
      # ports: none
  volumes: {}
`,
);

leaves('sorted ones, extensions elsewhere', 'x-z: 1\nservices:\n  a: {}\n  b: {}\n  c:\nx-a: 1\n');
leaves('an anchor that would come behind its alias', 'services:\n  b: &b { image: a }\n  a: *b\n');
leaves('merged and patched blocks', 'services: !override { b: {}, a: {} }\n');
