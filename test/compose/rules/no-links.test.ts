import rule from '../../../server/src/compose/rules/no-links';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both keys',
  `
  services:
    a:
      links: [db:database]
      ^^^^^ \`links\` is a leftover: services of one network find each other by name, and stacks ignore it.
      external_links: [x]
      ^^^^^^^^^^^^^^ \`external_links\` is a leftover: a shared network lets containers of other projects be found by name.
`,
);
fixes('names', 'services: {a: {links: [b, "c:c"]}}\n', 'services: {a: {depends_on: [b, "c"]}}\n');
fixes(
  'names that are dependencies already',
  'services:\n  a:\n    depends_on: [b]\n    links:\n      - b\n    image: x\n',
  'services:\n  a:\n    depends_on: [b]\n    image: x\n',
);
leaves('what an override takes away', 'services: {a: {links: !reset [b]}}\n');
leaves('unfinished lines', 'services:\n  a:\n    links:\n');
